package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;
import org.postil.openid.Identity;
import org.postil.openid.Provider;
import org.postil.shared.Problem;

/** Which accounts belong to whom at the provider of sign-ins. */
@ApplicationScoped
class ProviderIdentities implements PanacheRepositoryBase<ProviderIdentity, UUID> {
    private final Provider provider;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Visit visit;
    private final Event<AccessChanged> changed;

    ProviderIdentities(
            Provider provider,
            Accounts accounts,
            Sessions sessions,
            SignIn signIn,
            Visit visit,
            Event<AccessChanged> changed) {
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.visit = visit;
        this.changed = changed;
    }

    /** The account of whom the provider vouches for. */
    Optional<Account> account(Identity identity) {
        return find("issuer = ?1 and subject = ?2", identity.issuer(), identity.subject())
                .firstResultOptional()
                .map(known -> accounts.findById(known.account()));
    }

    /** As whom the provider knows the owner of an account; nobody while there is no provider. */
    Optional<ProviderIdentity> of(UUID account) {
        return provider.isOn()
                ? find("account = ?1 and issuer = ?2", account, provider.issuer())
                        .firstResultOptional()
                : Optional.empty();
    }

    void connect(Account account, Identity identity) {
        persist(new ProviderIdentity(account.id(), identity));
        flush();
    }

    /**
     * Connects the viewer's own account with whom the provider has vouched for in this browser. His password is asked for
     * unless the provider says that the account's own e-mail address is his: somebody else's sign-in may have been slipped
     * into his browser.
     *
     * @throws Problem 401, 403 when the password is another, 409 when one of both is connected already, 429
     */
    void connect(Viewer viewer, Identity identity, String password) {
        Account account = accounts.findById(viewer.requireSelf());
        if (!isOwnAddress(account, identity)) {
            signIn.confirm(viewer, password, visit.address());
        }
        if (of(account.id()).isPresent()) {
            throw Problem.conflict("provider-connected", "This account is connected already. Disconnect it before.");
        }
        if (account(identity).isPresent()) {
            throw taken();
        }
        connect(account, identity);
    }

    /**
     * Ends it, and every session that was begun by it but the one that asks: whoever got in by it is out.
     *
     * @throws Problem 401, 404 when there is nothing to end, 409 when the account has no password to come in by
     */
    void disconnect(Viewer viewer) {
        Account account = accounts.findById(viewer.requireSelf());
        ProviderIdentity known = of(account.id()).orElseThrow(() -> Problem.notFound("connection"));
        if (!account.hasPassword()) {
            throw Problem.conflict(
                    "provider-only-way", "This is the only way into the account. Choose a password before.");
        }
        delete(known);
        sessions.endOthersByProvider(account.id(), visit.token().orElse(""));
        changed.fire(new AccessChanged(viewer, null));
    }

    static boolean isOwnAddress(Account account, Identity identity) {
        return identity.verified() && account.email().equalsIgnoreCase(identity.email());
    }

    static Problem taken() {
        return Problem.conflict("provider-taken", "The provider's identity belongs to another account here.");
    }
}
