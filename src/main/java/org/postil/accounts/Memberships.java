package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postil.shared.Problem;

/** Who is a member of what. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, Membership.Key> {
    private final Event<AccessChanged> changed;

    Memberships(Event<AccessChanged> changed) {
        this.changed = changed;
    }

    /** Those of an account that count now. */
    List<Membership> of(UUID account) {
        return list("account = ?1 and (ends is null or ends > ?2)", account, Instant.now());
    }

    /** The members of a group, those who have been there longest first, and those who were until their membership ended. */
    public List<Membership> of(Group group) {
        return list("group = ?1 order by since, account", group.id());
    }

    /**
     * Lets an account in; one that is in already keeps the greater of the two roles, and the end of its membership.
     *
     * @param ends when the membership ends by itself, or null
     */
    void admit(Viewer admitted, UUID group, Role role, Instant ends) {
        getEntityManager().find(Group.class, group, LockModeType.PESSIMISTIC_WRITE);
        Membership before = findById(new Membership.Key(admitted.requireAccount(), group));
        Membership now = before == null ? new Membership(admitted.account(), group, role) : before;
        if (before == null) {
            now.end(ends);
            persist(now);
        } else if (!before.holds(Instant.now())) {
            before.become(role);
            before.end(ends);
        } else if (!before.role().atLeast(role)) {
            before.become(role);
        }
        flush();
        changed.fire(AccessChanged.of(admitted, now));
    }

    /** @throws Problem 403 for who is no owner, 404 for who is no member, 409 when no owner would be left */
    Membership change(Viewer viewer, Group group, UUID account, Role role) {
        viewer.require(Role.OWNER, group.id());
        Membership membership = member(group, account);
        if (role != Role.OWNER) {
            keepAnOwner(group, membership);
        }
        membership.become(role);
        flush();
        changed.fire(AccessChanged.of(viewer, membership));
        return membership;
    }

    /**
     * Lets a membership end by itself, or last again.
     *
     * @param ends null for never
     * @throws Problem 400 for an end that is past; 403, 404, 409 as for {@link #change}
     */
    Membership end(Viewer viewer, Group group, UUID account, Instant ends) {
        viewer.require(Role.OWNER, group.id());
        if (ends != null && !ends.isAfter(Instant.now())) {
            throw Problem.invalid("ends", "Let the membership end in the future, or remove the member now.");
        }
        Membership membership = member(group, account);
        if (ends != null) {
            keepAnOwner(group, membership);
        }
        membership.end(ends);
        flush();
        changed.fire(AccessChanged.of(viewer, membership));
        return membership;
    }

    /**
     * The same by the day that a form names; the one that it was shown moves nothing.
     *
     * @param day the last one, or empty for never
     */
    void endAfter(Viewer viewer, Group group, UUID account, String day) {
        if (!LastDay.same(member(group, account).ends(), day)) {
            end(viewer, group, account, LastDay.end("ends", day));
        }
    }

    /**
     * Makes another member the group's owner in the viewer's place, who stays as an editor; both or neither.
     *
     * @throws Problem 400 when it is the viewer himself; 403 for who is no owner, 404 for who is no member
     */
    void handOver(Viewer viewer, Group group, UUID account) {
        viewer.require(Role.OWNER, group.id());
        if (account == null || account.equals(viewer.account())) {
            throw Problem.invalid("account", "Choose another member, to whom the group is handed over.");
        }
        Membership heir = member(group, account);
        heir.become(Role.OWNER);
        heir.end(null);
        Membership before = member(group, viewer.account());
        before.become(Role.EDITOR);
        flush();
        changed.fire(AccessChanged.of(viewer, heir));
        changed.fire(AccessChanged.of(viewer, before));
    }

    /**
     * Takes somebody, or oneself, out of a group. What he wrote there stays, under his name.
     *
     * @throws Problem 403, 404, 409 as for {@link #change}
     */
    void remove(Viewer viewer, Group group, UUID account) {
        if (!account.equals(viewer.requireSelf())) {
            viewer.require(Role.OWNER, group.id());
        }
        Membership membership = member(group, account);
        keepAnOwner(group, membership);
        delete(membership);
        flush();
        changed.fire(AccessChanged.left(viewer, group.id(), account));
    }

    private Membership member(Group group, UUID account) {
        // Two owners who take the role from each other at once: the second waits here.
        getEntityManager().lock(group, LockModeType.PESSIMISTIC_WRITE);
        return findByIdOptional(new Membership.Key(account, group.id()))
                .orElseThrow(() -> Problem.notFound("member of this group"));
    }

    private void keepAnOwner(Group group, Membership leaving) {
        boolean lasting = leaving.keeps(Role.OWNER);
        if (lasting && count("group = ?1 and role = ?2 and ends is null", group.id(), Role.OWNER) < 2) {
            throw Problem.conflict(
                    "last-owner",
                    "A group keeps at least one owner whose membership does not end. Make somebody else one before.");
        }
    }
}
