package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** Who is invited to what. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    /** How many mails one account may have sent within an hour: nobody makes groups in order to write to strangers. */
    private static final int MOST_MAILS = 60;

    private final Memberships memberships;

    Invitations(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * What an owner says when he invites.
     *
     * @param role a role's name in lower case
     * @param expires when it can no longer be accepted; null for two weeks from now
     * @param membershipEnds when the membership it leads to ends by itself; null for never
     */
    public record Draft(String role, String email, Instant expires, Instant membershipEnds) {}

    /** An invitation, and the last part of its address, which nobody can learn later. */
    record Issued(Invitation invitation, String token) {
        String path() {
            return "/invitations/" + token;
        }
    }

    /** @throws Problem 400 when a field cannot be used, 403 for who is no owner */
    Issued issue(Viewer viewer, Group group, Draft draft) {
        viewer.require(Role.OWNER, group.id());
        Role role = LowerCaseEnum.parse(Role.class, "role", draft.role());
        Invitation invitation = new Invitation(group, role, draft.email(), draft.expires());
        invitation.until(draft.membershipEnds());
        String token = invitation.issue(viewer.account());
        persist(invitation);
        flush();
        return new Issued(invitation, token);
    }

    /** @throws Problem 429 when the viewer has invited too many by mail within the last hour */
    void refuseFlood(Viewer viewer) {
        Instant since = Instant.now().minus(Duration.ofHours(1));
        if (count("createdBy = ?1 and email is not null and created > ?2", viewer.account(), since) > MOST_MAILS) {
            throw new Problem(
                    429,
                    "too-many-mails",
                    "You have sent many invitations by mail within an hour. Wait a while, or leave out the address and send "
                            + "the link yourself.");
        }
    }

    /** Those that can still be accepted, for the group's owners. @throws Problem 403 */
    List<Invitation> open(Viewer viewer, Group group) {
        viewer.require(Role.OWNER, group.id());
        return list(
                "group = ?1 and revoked is null and accepted is null and expires > ?2"
                        + " and (membershipEnds is null or membershipEnds > ?2) order by created desc",
                group.id(),
                Instant.now());
    }

    /** @throws Problem 403, 404 */
    void revoke(Viewer viewer, Group group, UUID id) {
        viewer.require(Role.OWNER, group.id());
        find("id = ?1 and group = ?2", id, group.id())
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("invitation"))
                .revoke();
    }

    /** @throws Problem 404 when there is none, 410 when it was accepted, taken back or has run out */
    Invitation byToken(String token) {
        Invitation invitation = find("tokenHash", Secrets.hash(token))
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("invitation"));
        if (!invitation.open(Instant.now())) {
            throw new Problem(
                    410, "invitation-ended", "This invitation was used, taken back or has run out. Ask for a new one.");
        }
        return invitation;
    }

    /** Makes the account a member, once. @throws Problem 404, 410 */
    void accept(String token, Viewer invited) {
        Invitation invitation = byToken(token);
        getEntityManager().refresh(invitation, LockModeType.PESSIMISTIC_WRITE);
        if (!invitation.open(Instant.now())) {
            throw new Problem(410, "invitation-ended", "Somebody has used this invitation. Ask for a new one.");
        }
        admit(invitation, invited);
    }

    /** Those that can be accepted by somebody with this address, and the one of the token, if there is one. */
    List<Invitation> openFor(String email, Optional<String> token) {
        return find(
                        "(lower(email) = lower(?1) or tokenHash = ?2) and revoked is null and accepted is null"
                                + " and expires > ?3 and (membershipEnds is null or membershipEnds > ?3)",
                        email,
                        Secrets.hash(token.orElse("")),
                        Instant.now())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The page of the group that somebody has joined by this invitation, if it was he. */
    Optional<URI> joinedBy(String token, Account account) {
        return getEntityManager()
                .createQuery(
                        "select g.slug from Invitation i join Group g on g.id = i.group"
                                + " where i.tokenHash = :hash and i.acceptedBy = :account",
                        String.class)
                .setParameter("hash", Secrets.hash(token))
                .setParameter("account", account.id())
                .getResultStream()
                .findFirst()
                .map(slug -> URI.create("/groups/" + slug));
    }

    /** Makes somebody a member by an invitation that is locked and open. */
    void admit(Invitation invitation, Viewer invited) {
        invitation.accept(invited.requireSelf());
        memberships.admit(invited, invitation.group(), invitation.role(), invitation.membershipEnds());
    }
}
