package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/**
 * The end of an account. Nothing that others have answered goes with it; what it alone could see does; and no group is left
 * without an owner. What becomes of his library only he decides himself.
 */
@ApplicationScoped
class Farewell {
    /** What only its owner has anything of, by the tables it stands in. */
    private static final List<String> HELD =
            List.of("session", "api_token", "second_factor", "provider_identity", "password_reset", "membership");

    private final Accounts accounts;
    private final OwnedAlone owned;
    private final Bequest bequest;
    private final Viewers viewers;
    private final SignIn signIn;
    private final Instance<Legacy> legacies;
    private final EntityManager entities;
    private final Event<AccessChanged> changed;
    private final Event<Administered> administered;

    Farewell(
            Accounts accounts,
            OwnedAlone owned,
            Bequest bequest,
            Viewers viewers,
            SignIn signIn,
            @Any Instance<Legacy> legacies,
            EntityManager entities,
            Event<AccessChanged> changed,
            Event<Administered> administered) {
        this.accounts = accounts;
        this.owned = owned;
        this.bequest = bequest;
        this.viewers = viewers;
        this.signIn = signIn;
        this.legacies = legacies;
        this.entities = entities;
        this.changed = changed;
        this.administered = administered;
    }

    /** What becomes of what somebody wrote for others. */
    enum Writings {
        /** It stays under his name. */
        NAMED,
        /** It stays, under the name of a former member. */
        NAMELESS,
        /** What others have replied to stays so; the rest is deleted. */
        DELETED
    }

    /**
     * What somebody wishes who goes, or who sends another away.
     *
     * @param writings one of {@link Writings} in lower case
     * @param groups for each group that would have no owner: the id of the member who gets it, or {@code delete}; for the
     *     library: the id of the group whose members get it, or {@code delete}
     * @param words in which what stays is named anew
     */
    public record Wish(String writings, Map<UUID, String> groups, FarewellMessages words) {
        /** How a former member is called. */
        public String nameless() {
            return words.nameless();
        }

        /** Whether a group shall go to somebody, or be deleted. */
        public boolean gives(UUID group, Object to) {
            return groups != null && to.toString().equals(groups.get(group));
        }
    }

    /**
     * What there is to decide.
     *
     * @param self whether it is one's own account
     * @param password whether who decides has one to show
     * @param library null when there is nothing in it
     * @param lastAdministrator whether nobody else looks after this server, so that it cannot go
     */
    public record Decisions(
            UUID account,
            String name,
            String email,
            boolean self,
            boolean password,
            boolean lastAdministrator,
            Legacy.Left left,
            List<OwnedAlone.Orphan> groups,
            Bequest.Estate library) {}

    /** @throws Problem 403 for somebody else's unless an administrator asks, 404 */
    Decisions decisions(Viewer viewer, UUID id) {
        Account account = allowed(viewer, id);
        Legacy.Left left = legacies.stream().map(legacy -> legacy.of(id)).reduce(Legacy.Left.NOTHING, Legacy.Left::and);
        return new Decisions(
                id,
                account.name(),
                account.email(),
                id.equals(viewer.account()),
                accounts.findById(viewer.account()).hasPassword(),
                accounts.isLastAdministrator(account),
                left,
                owned.by(id),
                bequest.of(viewer, id).orElse(null));
    }

    /**
     * Ends an account. From the commit on nobody is signed in by it anywhere, and no token of it is good.
     *
     * @param password of the viewer, who may be an administrator and the account another's
     * @param from the network address he is at
     * @throws Problem 400 when something is not decided, 403 when the password is another, 409 for the last administrator,
     *     429; and as {@link #decisions}
     */
    void end(Viewer viewer, UUID id, String password, String from, Wish wish) {
        Writings writings = LowerCaseEnum.parse(Writings.class, "writings", wish.writings());
        Account account = allowed(viewer, id);
        signIn.confirm(viewer, password, from);
        if (account.administrator()) {
            accounts.keepAnAdministrator(account);
        }
        Viewer leaving = viewers.of(account);
        String name = writings == Writings.NAMED ? account.name() : wish.nameless();
        owned.settle(leaving, wish.groups()).forEach(group -> dissolve(leaving, group));
        bequest.settle(viewer, leaving, wish.groups(), wish.words().libraryOf(name))
                .ifPresent(library -> dissolve(leaving, library));
        legacies.forEach(legacy -> legacy.part(leaving, writings == Writings.DELETED));
        for (String held : HELD) {
            entities.createNativeQuery("delete from " + held + " where account_id = :account")
                    .setParameter("account", id)
                    .executeUpdate();
        }
        endInvitations(id);
        account.depart(name);
        entities.flush();
        if (!id.equals(viewer.account())) {
            administered.fire(new Administered(viewer, "deleted", id));
        }
        changed.fire(AccessChanged.of(viewer, id));
    }

    private void dissolve(Viewer leaving, Group group) {
        legacies.forEach(legacy -> legacy.dissolve(leaving, group.id()));
        entities.createQuery("delete from Group g where g.id = :group")
                .setParameter("group", group.id())
                .executeUpdate();
        changed.fire(new AccessChanged(leaving, group.id()));
    }

    /** Those it has made are worth nothing; those it has accepted forget its address. */
    private void endInvitations(UUID id) {
        entities.createQuery("update Invitation i set i.revoked = :now where i.createdBy = :account"
                        + " and i.revoked is null and i.accepted is null")
                .setParameter("account", id)
                .setParameter("now", Instant.now())
                .executeUpdate();
        entities.createQuery("update Invitation i set i.email = null where i.acceptedBy = :account")
                .setParameter("account", id)
                .executeUpdate();
    }

    private Account allowed(Viewer viewer, UUID id) {
        if (!id.equals(viewer.requireSelf())) {
            viewer.requireAdministrator();
        }
        return accounts.known(id);
    }
}
