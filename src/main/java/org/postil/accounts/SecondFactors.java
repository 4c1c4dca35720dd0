package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Problem;

/** The second factors of accounts. Guessing their codes is slowed as the guessing of passwords is. */
@ApplicationScoped
class SecondFactors implements PanacheRepositoryBase<SecondFactor, UUID> {
    private final Accounts accounts;
    private final SignIn signIn;
    private final Attempts attempts;
    private final Event<Administered> administered;

    SecondFactors(Accounts accounts, SignIn signIn, Attempts attempts, Event<Administered> administered) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.attempts = attempts;
        this.administered = administered;
    }

    boolean asksFor(Account account) {
        return findByIdOptional(account.id()).filter(SecondFactor::isOn).isPresent();
    }

    Optional<SecondFactor> of(Viewer viewer) {
        return findByIdOptional(viewer.requireSelf());
    }

    /**
     * Makes a secret; nothing is asked for until {@link #confirm} has seen a code of it.
     *
     * @param from the network address of whoever asks
     * @throws Problem 403 when the password is another, 409 when there is one already, 429 when it was so too often
     */
    void begin(Viewer viewer, String password, String from) {
        Account account = signIn.confirm(viewer, password, from);
        of(viewer).ifPresent(before -> {
            if (before.isOn()) {
                throw Problem.conflict("factor-on", "There is a second factor already. Turn it off before.");
            }
            delete(before);
            flush();
        });
        persist(new SecondFactor(account.id()));
    }

    /** The codes for an emergency. @throws Problem 403 when the code is another, 404, 409, 429 */
    List<String> confirm(Viewer viewer, String code, String from) {
        SecondFactor factor = locked(viewer.requireSelf());
        if (factor.isOn()) {
            throw Problem.conflict("factor-on", "There is a second factor already. Turn it off before.");
        }
        Account account = accounts.findById(viewer.account());
        begin(account, from);
        List<String> codes = factor.confirm(code, Instant.now());
        succeeded(account, from);
        return codes;
    }

    /** Takes the code of somebody who has shown his password. @throws Problem 403, 404, 429 */
    void take(Account account, String code, String from) {
        begin(account, from);
        locked(account.id()).take(code, Instant.now());
        succeeded(account, from);
    }

    /** New codes for an emergency; those before are worth nothing. @throws Problem 403, 404, 429 */
    List<String> renew(Viewer viewer, String code, String from) {
        take(accounts.findById(viewer.requireSelf()), code, from);
        return locked(viewer.account()).renew();
    }

    /** @throws Problem 403 when password or code are others, 404, 429 */
    void turnOff(Viewer viewer, String password, String code, String from) {
        Account account = signIn.confirm(viewer, password, from);
        SecondFactor factor = locked(account.id());
        if (factor.isOn()) {
            take(account, code, from);
        }
        delete(factor);
    }

    /**
     * For somebody who has lost both, telephone and codes.
     *
     * @throws Problem 403 unless an administrator asks, 404, 409 for his own: that takes his password and a code
     */
    void turnOff(Viewer viewer, UUID account) {
        if (viewer.requireAdministrator().equals(account)) {
            throw Problem.conflict("own-account", "Turn your own second factor off on the page of your account.");
        }
        delete(locked(account));
        administered.fire(new Administered(viewer, "factor", account));
    }

    private void begin(Account account, String from) {
        attempts.begin("code of " + account.email(), from);
    }

    private void succeeded(Account account, String from) {
        attempts.succeeded("code of " + account.email(), from);
    }

    /** Two who come with the same code at once: the second waits here, and finds it used. */
    private SecondFactor locked(UUID account) {
        return findByIdOptional(account, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("second factor"));
    }
}
