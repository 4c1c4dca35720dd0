package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * What becomes of somebody's library when he goes: he leaves it to the members of a group, or it goes with him. Nobody
 * decides that for him, for what is in it was his alone: when an administrator ends his account, it goes.
 */
@ApplicationScoped
class Bequest {
    /** Groups in which he may enter documents and that have an owner without him, as they stand when they are asked for. */
    private static final String HEIRS = """
            select g.id, g.name from membership m join research_group g on g.id = m.group_id
            where m.account_id = :account and m.role in ('editor', 'owner') and (m.ends is null or m.ends > now())
              and g.library_of is null
              and exists (select 1 from membership o join account a on a.id = o.account_id
                          where o.group_id = g.id and o.account_id <> m.account_id and a.suspended is null
                            and (o.ends is null or o.ends > now())%s)
            order by g.name, g.id
            """;

    private static final String OWNER = " and o.role = 'owner' and o.ends is null";

    private static final String MEMBERS = "insert into membership (account_id, group_id, role, since, ends)"
            + " select m.account_id, :library, m.role, now(), m.ends from membership m"
            + " where m.group_id = :group and m.account_id <> :leaving and (m.ends is null or m.ends > now())";

    private final EntityManager entities;
    private final Libraries libraries;
    private final Instance<Legacy> legacies;

    Bequest(EntityManager entities, Libraries libraries, @Any Instance<Legacy> legacies) {
        this.entities = entities;
        this.libraries = libraries;
        this.legacies = legacies;
    }

    /** A group whose members can have it. */
    public record Heirs(UUID id, String name) {}

    /**
     * A library in which there is something.
     *
     * @param documents how many
     * @param others how many notes others have written on them, for others to see
     * @param heirs to whom he can leave it; nobody when another decides
     */
    public record Estate(UUID id, long documents, long others, List<Heirs> heirs) {}

    /** Nothing when the library is empty. */
    Optional<Estate> of(Viewer decider, UUID account) {
        return libraries.of(account).flatMap(library -> {
            Legacy.Kept kept = legacies.stream()
                    .map(legacy -> legacy.in(library, account))
                    .reduce(Legacy.Kept.NOTHING, Legacy.Kept::and);
            boolean own = account.equals(decider.account());
            return kept.documents() == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Estate(library, kept.documents(), kept.others(), own ? heirs(account, "") : List.of()));
        });
    }

    /**
     * Does what was wished. Call it when groups that he alone owned have been handed over.
     *
     * @param wished the id of the group whose members get it, or {@link OwnedAlone#DELETE}
     * @param name how it is called when it is theirs
     * @return the library, when it is to be deleted
     * @throws Problem 400 when it is not decided, or left to who cannot have it
     */
    Optional<Group> settle(Viewer decider, Viewer leaving, Map<UUID, String> wished, String name) {
        if (leaving.library() == null) {
            return Optional.empty();
        }
        Group library = entities.find(Group.class, leaving.library());
        String wish = wished == null ? "" : Objects.requireNonNullElse(wished.get(library.id()), "");
        boolean undecided = wish.isBlank();
        boolean decides = decider.account().equals(leaving.account());
        if (OwnedAlone.DELETE.equals(wish)
                || undecided && (!decides || of(decider, leaving.account()).isEmpty())) {
            return Optional.of(library);
        }
        UUID group = heirs(leaving.account(), OWNER).stream()
                .map(Heirs::id)
                .filter(heirs -> decides && Ids.read(wish).filter(heirs::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "library",
                        "Say in \"groups\" for the library " + library.id()
                                + " which of your groups gets it, one in which"
                                + " you edit and which somebody else owns, or \"delete\"."));
        leave(library, name, leaving, group);
        return Optional.empty();
    }

    private void leave(Group library, String name, Viewer leaving, UUID group) {
        library.open(name);
        entities.flush();
        entities.createNativeQuery(MEMBERS)
                .setParameter("library", library.id())
                .setParameter("group", group)
                .setParameter("leaving", leaving.account())
                .executeUpdate();
    }

    private List<Heirs> heirs(UUID account, String those) {
        entities.flush();
        return Rows.of(
                entities,
                Condition.of(HEIRS.formatted(those), "account", account),
                row -> new Heirs(row.getObject(1, UUID.class), row.getString(2)));
    }
}
