package org.postil.citations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** The styles that were uploaded. Whoever may read what a group has may see the styles of the group. */
@ApplicationScoped
class OwnStyles implements PanacheRepositoryBase<OwnStyle, UUID> {
    private static final String PREFIX = "own-";
    private static final int MOST = 200;
    private static final String VISIBLE = " from OwnStyle s where (s.group in ?1"
            + " or s.group in (select g.id from org.postil.accounts.Group g where g.open = true))";

    /** A style without its XML, which may be a megabyte and is wanted only to cite. */
    record Titled(UUID id, UUID group, String title) {
        /** As in {@code style=}. */
        String name() {
            return nameOf(id);
        }
    }

    /** By title. */
    List<Titled> visible(Viewer viewer) {
        return getEntityManager()
                .createQuery(
                        "select s.id, s.group, s.title" + VISIBLE + " order by lower(s.title), s.id", Object[].class)
                .setParameter(1, viewer.groups())
                .getResultStream()
                .map(row -> new Titled((UUID) row[0], (UUID) row[1], (String) row[2]))
                .toList();
    }

    /** @param name as in {@code style=}: {@code own-} and the id */
    Optional<OwnStyle> named(Viewer viewer, String name) {
        return idOf(name).flatMap(id -> byId(viewer, id));
    }

    private Optional<OwnStyle> byId(Viewer viewer, UUID id) {
        return find("select s" + VISIBLE + " and s.id = ?2", viewer.groups(), id)
                .firstResultOptional();
    }

    /** @throws Problem 403 for who may not edit in the group, 400 when there are too many */
    OwnStyle keep(Viewer viewer, UUID group, OwnCsl read) {
        viewer.require(Role.EDITOR, group);
        if (count("group", group) >= MOST) {
            throw Problem.invalid("file", "A group has " + MOST + " styles of its own at most. Remove one first.");
        }
        OwnStyle style = new OwnStyle(group, read, viewer.requireAccount());
        persist(style);
        flush();
        return style;
    }

    /** @throws Problem 404 for a style the viewer may not see, 403 for who may not edit in its group */
    void remove(Viewer viewer, UUID id) {
        OwnStyle style = byId(viewer, id).orElseThrow(() -> Problem.notFound("style"));
        viewer.require(Role.EDITOR, style.group());
        delete(style);
        flush();
    }

    static String nameOf(UUID id) {
        return PREFIX + id;
    }

    static boolean isName(String name) {
        return name != null && name.startsWith(PREFIX);
    }

    private static Optional<UUID> idOf(String name) {
        try {
            return isName(name) ? Optional.of(UUID.fromString(name.substring(PREFIX.length()))) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
