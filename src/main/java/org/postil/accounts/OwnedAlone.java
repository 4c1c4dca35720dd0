package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** The groups that somebody owns and nobody else does, and who may have them. */
@ApplicationScoped
class OwnedAlone {
    /** What is said of a group that is to go with its owner. */
    static final String DELETE = "delete";

    private static final String ALONE = """
            select m.group_id from membership m join research_group g on g.id = m.group_id and g.library_of is null
            where m.account_id = :account and m.role = 'owner' and m.ends is null
              and not exists (select 1 from membership o join account a on a.id = o.account_id
                              where o.group_id = m.group_id and o.account_id <> m.account_id and o.role = 'owner'
                                and o.ends is null and a.suspended is null)
            """;
    /** Where all others are suspended it goes to one of them all the same: what they wrote there is not deleted. */
    private static final String HEIRS = """
            select id, name, role from (
                select a.id, a.name, m.role, m.since, a.suspended is not null as suspended,
                    bool_and(a.suspended is not null) over () as nobody_else
                from membership m join account a on a.id = m.account_id
                where m.group_id = :group and m.account_id <> :account and (m.ends is null or m.ends > now())) other
            where nobody_else or not suspended
            order by array_position(array['owner', 'editor', 'annotator', 'reader'], role), since
            """;

    private final EntityManager entities;

    OwnedAlone(EntityManager entities) {
        this.entities = entities;
    }

    /** A member who can have a group. @param role what he is there now */
    public record Heir(UUID account, String name, String role) {}

    /**
     * A group that would have no owner. With other members it can only be handed over: what they wrote there is theirs.
     *
     * @param heirs those who can have it; nobody when he is alone in it
     */
    public record Orphan(UUID id, String name, List<Heir> heirs) {}

    /** By name. */
    List<Orphan> by(UUID account) {
        return groups(account).stream()
                .map(group -> new Orphan(group.id(), group.name(), heirs(group.id(), account)))
                .toList();
    }

    /**
     * Hands over what is to be handed over.
     *
     * @param decided for each group the id of who gets it, or {@link #DELETE}
     * @return those that are to be deleted
     * @throws Problem 400 when a group is left out, or goes to who cannot have it
     */
    List<Group> settle(Viewer leaving, Map<UUID, String> decided) {
        // Two owners who go at once: the second waits here, and finds that he is the last.
        lockAll(leaving.account());
        List<Group> deleted = new ArrayList<>();
        for (Group group : groups(leaving.account())) {
            List<Heir> heirs = heirs(group.id(), leaving.account());
            String wish = decided == null ? null : decided.get(group.id());
            if (heirs.isEmpty() && DELETE.equals(wish)) {
                deleted.add(group);
            } else {
                inherit(group, heirs, wish);
            }
        }
        return deleted;
    }

    private void inherit(Group group, List<Heir> heirs, String wish) {
        Heir heir = heirs.stream()
                .filter(one -> one.account().toString().equals(wish))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "groups",
                        "Say for the group “" + group.name() + "” who gets it"
                                + (heirs.isEmpty()
                                        ? ", or \"delete\"; nobody else is in it."
                                        : ", one of its members.")));
        Membership membership = entities.find(Membership.class, new Membership.Key(heir.account(), group.id()));
        membership.become(Role.OWNER);
        membership.end(null);
    }

    private void lockAll(UUID account) {
        entities.createQuery(
                        "select g from Group g where g.id in (select m.group from Membership m where m.account = :account)"
                                + " order by g.id",
                        Group.class)
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<Group> groups(UUID account) {
        Set<UUID> alone =
                Rows.of(entities, Condition.of(ALONE, "account", account), row -> row.getObject(1, UUID.class)).stream()
                        .collect(Collectors.toSet());
        return entities.createQuery("select g from Group g where g.id in :ids order by g.name, g.id", Group.class)
                .setParameter("ids", alone)
                .getResultList();
    }

    private List<Heir> heirs(UUID group, UUID account) {
        return Rows.of(
                entities,
                new Condition(HEIRS, Map.of("group", group, "account", account)),
                row -> new Heir(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }
}
