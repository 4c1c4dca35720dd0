package org.postil.citations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** The styles that people and groups chose, by the names they are asked for by; one may be gone meanwhile. */
@ApplicationScoped
class ChosenStyles {
    private static final int MOST = 20;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}");

    private final EntityManager entities;

    ChosenStyles(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * How a group cites when nobody asks for another.
     *
     * @param locale null for that of whoever reads
     */
    record Default(String style, String locale) {}

    /** In the order in which they were chosen; none without an account. */
    List<String> favourites(Viewer viewer) {
        return session()
                .createNativeQuery(
                        "select style from citation_favourite where account_id = :account order by created, style",
                        String.class)
                .setParameter("account", viewer.accountOrNobody())
                .list();
    }

    /** @throws Problem 400 when there are too many */
    void favour(Viewer viewer, String style) {
        UUID account = viewer.requireAccount();
        if (favourites(viewer).size() >= MOST) {
            throw Problem.invalid("style", "You have " + MOST + " favourites. Remove one first.");
        }
        session()
                .createNativeMutationQuery(
                        "insert into citation_favourite (account_id, style, created) values (:account, :style, now())"
                                + " on conflict do nothing")
                .setParameter("account", account)
                .setParameter("style", style)
                .executeUpdate();
    }

    /** One that is gone, too; what could be none is passed over. */
    void unfavour(Viewer viewer, String style) {
        UUID account = viewer.requireAccount();
        if (style == null || !NAME.matcher(style).matches()) {
            return;
        }
        session()
                .createNativeMutationQuery(
                        "delete from citation_favourite where account_id = :account and style = :style")
                .setParameter("account", account)
                .setParameter("style", style)
                .executeUpdate();
    }

    Optional<Default> of(UUID group) {
        return session()
                .createNativeQuery("select style, locale from citation_default where group_id = :group", Object[].class)
                .setParameter("group", group)
                .uniqueResultOptional()
                .map(row -> new Default((String) row[0], (String) row[1]));
    }

    /**
     * @param chosen null for none of its own
     * @throws Problem 403 for who may not edit in the group
     */
    void set(Viewer viewer, UUID group, Default chosen) {
        viewer.require(Role.EDITOR, group);
        if (chosen == null) {
            session()
                    .createNativeMutationQuery("delete from citation_default where group_id = :group")
                    .setParameter("group", group)
                    .executeUpdate();
            return;
        }
        session()
                .createNativeMutationQuery("insert into citation_default (group_id, style, locale)"
                        + " values (:group, :style, cast(:locale as text))"
                        + " on conflict (group_id) do update set style = excluded.style, locale = excluded.locale")
                .setParameter("group", group)
                .setParameter("style", chosen.style())
                .setParameter("locale", chosen.locale())
                .executeUpdate();
    }

    /** Nobody's choice any more: the style is gone. */
    void forget(String style) {
        for (String table : List.of("citation_favourite", "citation_default")) {
            session()
                    .createNativeMutationQuery("delete from " + table + " where style = :style")
                    .setParameter("style", style)
                    .executeUpdate();
        }
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
