package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Problem;

/** New passwords for those who have forgotten theirs. */
@ApplicationScoped
public class PasswordResets implements PanacheRepositoryBase<PasswordReset, UUID> {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Viewers viewers;
    private final Event<AccessChanged> changed;

    PasswordResets(Accounts accounts, Sessions sessions, Viewers viewers, Event<AccessChanged> changed) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.viewers = viewers;
        this.changed = changed;
    }

    /** A reset for somebody, and the last part of its address, which nobody can learn later. */
    record Issued(String name, String token) {
        String path() {
            return "/password/" + token;
        }
    }

    /**
     * The only one of the account: those before it are worth nothing.
     *
     * @throws Problem 403 unless an administrator asks, 404, 409 for his own: that takes his present password
     */
    Issued issue(Viewer viewer, UUID id) {
        if (viewer.requireAdministrator().equals(id)) {
            throw Problem.conflict("own-account", "Change your own password on the page of your account.");
        }
        Account account = accounts.findByIdOptional(id).orElseThrow(() -> Problem.notFound("account"));
        return new Issued(account.name(), issue(id));
    }

    /** The path by which somebody who came out of an archive chooses a first password, within a day. Nobody else may ask. */
    public String pathFor(UUID account) {
        return new Issued("", issue(account)).path();
    }

    private String issue(UUID account) {
        delete("account = ?1 and used is null", account);
        String token = Secrets.token();
        persist(new PasswordReset(account, token));
        return token;
    }

    /** The account whose password can be chosen anew. @throws Problem 404 for none, 410 when it was used or has run out */
    Account account(String token) {
        return accounts.findById(open(token).account());
    }

    /**
     * Chooses the password and ends all sessions of the account: whoever got in by the old one is out. It signs nobody in,
     * so that a second factor is still asked for.
     *
     * @throws Problem 400 when the password cannot be used, 404, 410
     */
    void choose(String token, String password) {
        PasswordReset reset = open(token);
        getEntityManager().refresh(reset, LockModeType.PESSIMISTIC_WRITE);
        if (!reset.open(Instant.now())) {
            throw ended();
        }
        Account account = accounts.findById(reset.account());
        account.changePassword(password);
        reset.use();
        sessions.endOthers(account.id(), "");
        changed.fire(new AccessChanged(viewers.of(account), null));
    }

    private PasswordReset open(String token) {
        PasswordReset reset = find("tokenHash", Secrets.hash(token))
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("link for a new password"));
        if (!reset.open(Instant.now())) {
            throw ended();
        }
        return reset;
    }

    private static Problem ended() {
        return new Problem(
                410,
                "reset-ended",
                "This link was used or has run out. Ask an administrator of this server for another.");
    }
}
