package org.postil.authorities;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event.Audience;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * The registers of all groups. A viewer sees those of his groups and of public ones, and of others by name whom and what a
 * document names that he may read.
 */
@ApplicationScoped
public class Authorities implements PanacheRepositoryBase<Authority, UUID> {
    private static final String HIS = "x.group_id = any(cast(:viewerGroups as uuid[]))";

    private static final String KNOWN = """
            select x.id, %s, (select count(distinct d.id) from naming n join document d on d.id = n.document_id
                              where n.authority_id = x.id and (%s))
            from authority x where x.id = any(cast(:ids as uuid[]))""";

    private final NewNames newNames;
    private final ReadableDocuments readable;
    private final Events events;
    private final Event<AuthorityChanged> changed;

    Authorities(NewNames newNames, ReadableDocuments readable, Events events, Event<AuthorityChanged> changed) {
        this.newNames = newNames;
        this.readable = readable;
        this.events = events;
        this.changed = changed;
    }

    public Optional<Authority> byId(Viewer viewer, UUID id) {
        return some(viewer, Condition.of("x.id = :id", "id", id), 1).stream().findFirst();
    }

    /**
     * Who or what has this address, in the viewer's own groups before others; groups may each have a record of it. One that
     * was merged is found too, and says into which.
     */
    public Optional<Authority> bySlug(Viewer viewer, Register register, String slug) {
        return some(
                        viewer,
                        Condition.of("x.register = :register and x.slug = :slug", "register", register.word())
                                .with("slug", slug),
                        1)
                .stream()
                .findFirst();
    }

    /** The record that this one became part of, in the end; itself when it is none's. */
    public Authority standing(Authority authority) {
        Authority standing = authority;
        while (standing.mergedInto() != null) {
            standing = findById(standing.mergedInto());
        }
        return standing;
    }

    /** What the viewer may know of it. */
    public AuthorityView view(Viewer viewer, Authority authority) {
        AuthorityView whole = AuthorityView.of(authority);
        return isOpen(viewer, authority) ? whole : whole.nameAlone();
    }

    /**
     * One record of a register.
     *
     * @param documents how many of those the viewer may read name it
     */
    public record Entry(AuthorityView view, long documents) {}

    /** A page of a register, in order of name or those most named first; of those with these beginnings of words. */
    public List<Entry> page(Viewer viewer, RegisterQuery query, int offset, int size) {
        Condition rows = entries(viewer, query);
        Condition some = new Condition(rows.clause() + " offset :offset limit :size", rows.parameters())
                .with("offset", offset)
                .with("size", size);
        Rows.Reading<UUID> id = row -> row.getObject(1, UUID.class);
        // Planning it takes ten times as long as finding a few names by their words.
        return entries(
                viewer,
                query.saysWords()
                        ? Rows.byOnePlan(getEntityManager(), some, id)
                        : Rows.of(getEntityManager(), some, id));
    }

    public long count(Viewer viewer, RegisterQuery query) {
        Condition which = visible(viewer, query);
        return Rows.of(
                        getEntityManager(),
                        new Condition("select count(*) from authority x where " + which.clause(), which.parameters()),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Others of the same register and group whose names are like this one's, the likest first. */
    List<Entry> alike(Viewer viewer, Authority authority, int most) {
        Condition like = Condition.of("""
                        select x.id from authority x
                        where x.group_id = :group and x.register = :register and x.merged_into is null and x.id <> :id
                          and word_similarity(:filed, lower(unaccent(x.spellings))) > 0.3
                        order by word_similarity(:filed, lower(unaccent(x.spellings))) desc, x.filed limit :most
                        """, "group", authority.group())
                .with("register", authority.register().word())
                .with("id", authority.id())
                .with("filed", Authority.filed(authority.name()))
                .with("most", most);
        return entries(viewer, Rows.of(getEntityManager(), like, row -> row.getObject(1, UUID.class)));
    }

    /**
     * Makes a record. The same id again gives the one made before.
     *
     * @throws Problem 400, 403, or 409 when another of the register is called so
     */
    Authority make(Viewer viewer, Register register, AuthorityDraft draft) {
        UUID group = draft.group() == null ? viewer.homeGroup(Role.EDITOR) : draft.group();
        viewer.require(Role.EDITOR, group);
        if (draft.id() != null && findById(draft.id()) != null) {
            return byId(viewer, draft.id()).orElseThrow(() -> Problem.conflict("id-taken", "This id is taken."));
        }
        String name = draft.name() == null ? "" : Authority.tidy(draft.name());
        refuseTaken(group, register, name, null);
        Authority made = new Authority(
                draft.id(), group, AuthorityKind.guess(register, name), newNames.freeSlug(group, register, name), name);
        made.describe(draft);
        persist(made);
        flush();
        record(viewer, "authority-made", made);
        return made;
    }

    /** @throws Problem 400, 403, or 409 when another of the register is called so */
    void describe(Viewer viewer, Authority authority, AuthorityDraft draft) {
        viewer.require(Role.EDITOR, authority.group());
        List<String> before = authority.names();
        if (draft.name() != null) {
            refuseTaken(authority.group(), authority.register(), Authority.tidy(draft.name()), authority.id());
        }
        authority.describe(draft);
        flush();
        if (!before.equals(authority.names())) {
            changed.fire(new AuthorityChanged(viewer, authority.group(), Set.of(authority.id())));
        }
        record(viewer, "authority-changed", authority);
    }

    org.postil.events.Event record(Viewer viewer, String kind, Authority authority) {
        var event = new org.postil.events.Event(
                kind, viewer, null, authority.group(), authority.id(), Audience.group(authority.group()));
        events.record(event);
        return event;
    }

    /** @throws Problem 409 when another of the register is called so */
    void refuseTaken(UUID group, Register register, String name, UUID but) {
        boolean taken = Rows.of(
                        getEntityManager(),
                        Condition.of(
                                        "select x.id from authority x where x.group_id = :group and x.register = :register"
                                                + " and x.merged_into is null and x.called[1] = :name",
                                        "group",
                                        group)
                                .with("register", register.word())
                                .with("name", Authority.folded(name)),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .anyMatch(id -> !id.equals(but));
        if (taken) {
            throw Problem.conflict(
                    "name-taken", "Another record of this register has this name. Merge the two, or tell them apart.");
        }
    }

    private boolean isOpen(Viewer viewer, Authority authority) {
        Condition open = Condition.of("x.id = :id", "id", authority.id()).and(openTo(viewer));
        return !Rows.of(
                        getEntityManager(),
                        new Condition("select 1 from authority x where " + open.clause(), open.parameters()))
                .isEmpty();
    }

    private List<Authority> some(Viewer viewer, Condition which, int most) {
        Condition condition = which.and(visible(viewer));
        Query query = condition.bind(getEntityManager()
                .createNativeQuery(
                        "select x.* from authority x where " + condition.clause() + " order by " + HIS + " desc, x.id",
                        Authority.class));
        @SuppressWarnings("unchecked")
        List<Authority> some = query.setMaxResults(most).getResultList();
        return some;
    }

    private Condition entries(Viewer viewer, RegisterQuery query) {
        Condition which = visible(viewer, query);
        String order = query.mostNamed()
                ? " order by (select count(distinct d.id) from naming n join document d on d.id = n.document_id"
                        + " where n.authority_id = x.id and ("
                        + readable.inSql(viewer).clause()
                        + ")) desc, x.filed, x.id"
                : " order by x.filed, x.id";
        return new Condition("select x.id from authority x where " + which.clause() + order, which.parameters());
    }

    private List<Entry> entries(Viewer viewer, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Known> known = Rows.byOnePlan(getEntityManager(), known(viewer, ids), Known::of).stream()
                .collect(Collectors.toMap(Known::id, Function.identity()));
        Map<UUID, AuthorityView> views =
                list("id in ?1", ids).stream().collect(Collectors.toMap(Authority::id, AuthorityView::of));
        return ids.stream().map(id -> known.get(id).entry(views.get(id))).toList();
    }

    /** Of a record, whether all of it may be seen, and how many documents name it. */
    private record Known(UUID id, boolean open, long documents) {
        static Known of(ResultSet row) throws SQLException {
            return new Known(row.getObject(1, UUID.class), row.getBoolean(2), row.getLong(3));
        }

        Entry entry(AuthorityView whole) {
            return new Entry(open ? whole : whole.nameAlone(), documents);
        }
    }

    private Condition known(Viewer viewer, List<UUID> ids) {
        Condition open = openTo(viewer);
        Condition document = readable.inSql(viewer);
        return new Condition(
                        KNOWN.formatted(open.clause(), document.clause()),
                        open.and(document).parameters())
                .with("ids", ids.toArray(UUID[]::new));
    }

    private Condition visible(Viewer viewer, RegisterQuery query) {
        return query.inSql().and(openTo(viewer).or(named(viewer).and(query.byName())));
    }

    private Condition visible(Viewer viewer) {
        return openTo(viewer).or(named(viewer));
    }

    private Condition named(Viewer viewer) {
        Condition document = readable.inSql(viewer);
        return new Condition(
                "exists (select 1 from appearance n join document d on d.id = n.document_id"
                        + " where n.authority_id = x.id and (" + document.clause() + "))",
                document.parameters());
    }

    /** Of whom the whole record may be seen. */
    private static Condition openTo(Viewer viewer) {
        return Condition.of(
                HIS + " or x.group_id in (select rg.id from research_group rg where rg.public)",
                "viewerGroups",
                viewer.groups().toArray(UUID[]::new));
    }
}
