package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postil.openid.Identity;
import org.postil.shared.OneLine;
import org.postil.shared.Problem;

/**
 * Decides who somebody is here whom the provider of sign-ins has vouched for: the owner of the account that is connected with
 * him; else of the one with his e-mail address; else somebody new, if he may make an account. An address counts only when
 * the provider says that it is his, and never gives an account to somebody that has a password or belongs to another already.
 */
@ApplicationScoped
class Admission {
    private static final int LONGEST_NAME = 200;

    private final ProviderIdentities identities;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Viewers viewers;
    private final AccountSettings settings;

    Admission(
            ProviderIdentities identities,
            Accounts accounts,
            Invitations invitations,
            Viewers viewers,
            AccountSettings settings) {
        this.identities = identities;
        this.accounts = accounts;
        this.invitations = invitations;
        this.viewers = viewers;
        this.settings = settings;
    }

    /**
     * The account he may enter now; none when there is one with his address whose password he has to show once.
     *
     * @param invitation that led him here, or nothing
     * @throws Problem 403 when he may not come in, saying why; 409 when the account with his address belongs to another
     */
    Optional<Account> admit(Identity identity, Optional<String> invitation) {
        refuseForeign(identity);
        // Two who come as the same person at once: the second waits here, and finds what the first has made.
        identities
                .getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:identity, 0))")
                .setParameter("identity", identity.issuer() + " " + identity.subject())
                .getSingleResult();
        Optional<Account> admitted = identities.account(identity);
        if (admitted.isEmpty()) {
            requireVerified(identity);
            Optional<Account> namesake = accounts.byEmail(identity.email());
            admitted = namesake.isPresent()
                    ? recognise(namesake.get(), identity)
                    : Optional.of(welcome(identity, invitation));
        }
        admitted.ifPresent(SignIn::refuseSuspended);
        return admitted;
    }

    /** Where only the people of some domains are let in by the provider. @throws Problem 403 for others */
    void refuseForeign(Identity identity) {
        Optional<Set<String>> domains = settings.oidc().domains();
        if (domains.isPresent() && domains.get().stream().noneMatch(domain -> isWithin(domain, identity))) {
            throw new Problem(
                    403, "provider-foreign", "This server lets only the people of certain e-mail domains in this way.");
        }
    }

    private static boolean isWithin(String domain, Identity identity) {
        return identity.verified()
                && identity.email() != null
                && identity.email()
                        .toLowerCase(Locale.ROOT)
                        .endsWith("@" + domain.strip().toLowerCase(Locale.ROOT));
    }

    private static void requireVerified(Identity identity) {
        if (identity.email() == null || !identity.verified()) {
            throw new Problem(
                    403,
                    "provider-unverified",
                    "The provider does not say that your e-mail address is yours. Sign in with your password, and connect"
                            + " the provider on the page of your account.");
        }
    }

    private Optional<Account> recognise(Account namesake, Identity identity) {
        SignIn.refuseSuspended(namesake);
        if (identities.of(namesake.id()).isPresent()) {
            throw Problem.conflict(
                    "provider-other",
                    "The account with your e-mail address belongs to somebody else at the provider. Ask an administrator"
                            + " of this server.");
        }
        if (namesake.hasPassword()) {
            return Optional.empty();
        }
        identities.connect(namesake, identity);
        return Optional.of(namesake);
    }

    private Account welcome(Identity identity, Optional<String> token) {
        List<Invitation> invited = invitations.openFor(identity.email(), token);
        boolean may =
                switch (settings.oidc().signup()) {
                    // Who begins an empty installation does so at its first page, and looks after it.
                    case OPEN -> !accounts.none();
                    case INVITE -> !invited.isEmpty();
                    case CLOSED -> false;
                };
        if (!may) {
            throw new Problem(
                    403,
                    "provider-unknown",
                    "You have no account here yet. Ask an owner of your group for an invitation to this e-mail address.");
        }
        Account account = accounts.make(identity.email(), name(identity));
        identities.connect(account, identity);
        invited.forEach(invitation -> invitations.admit(invitation, viewers.of(account)));
        return account;
    }

    /** What the provider calls him, else the beginning of his address. */
    private static String name(Identity identity) {
        String called = identity.name() == null ? "" : OneLine.of(identity.name());
        String name = called.isEmpty() ? OneLine.of(identity.email()).replaceFirst("@.*", "") : called;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
    }
}
