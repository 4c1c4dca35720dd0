package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.MemberView.InvitationView;
import org.postil.shared.LowerCaseEnum;

/** Memberships and invitations as they are read, with the names of the people in them. */
@ApplicationScoped
class Members {
    private final Memberships memberships;
    private final Invitations invitations;
    private final Accounts accounts;

    Members(Memberships memberships, Invitations invitations, Accounts accounts) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.accounts = accounts;
    }

    /** Those who are, and for the group's owners those who were until their membership ended. */
    List<MemberView> of(Viewer viewer, Group group) {
        List<Membership> all = memberships.of(group);
        Map<UUID, Account> known = new HashMap<>();
        accounts.list("id in ?1", all.stream().map(Membership::account).toList())
                .forEach(account -> known.put(account.id(), account));
        boolean owner = viewer.may(Role.OWNER, group.id());
        Instant now = Instant.now();
        return all.stream()
                .filter(membership -> owner || membership.holds(now))
                .map(membership -> view(membership, known.get(membership.account()), owner, viewer))
                .toList();
    }

    /** Nobody but the group's owners sees any. */
    List<InvitationView> invited(Viewer viewer, Group group) {
        if (!viewer.may(Role.OWNER, group.id())) {
            return List.of();
        }
        List<Invitation> open = invitations.open(viewer, group);
        Map<UUID, String> names = accounts.names(
                open.stream().map(Invitation::createdBy).distinct().toList());
        return open.stream()
                .map(invitation -> view(invitation, names.get(invitation.createdBy()), null))
                .toList();
    }

    static InvitationView view(Invitation invitation, String by, String url) {
        return new InvitationView(
                invitation.id(),
                LowerCaseEnum.word(invitation.role()),
                invitation.email(),
                by,
                invitation.created(),
                invitation.expires(),
                invitation.membershipEnds(),
                url,
                null);
    }

    private static MemberView view(Membership membership, Account account, boolean owner, Viewer viewer) {
        return new MemberView(
                account.id(),
                account.name(),
                owner ? account.email() : null,
                LowerCaseEnum.word(membership.role()),
                membership.since(),
                membership.ends(),
                account.id().equals(viewer.account()));
    }
}
