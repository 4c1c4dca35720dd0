package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Problem;

/** New passwords for those who have forgotten theirs. */
@ApplicationScoped
public class PasswordResets implements PanacheRepositoryBase<PasswordReset, UUID> {
    /** How many mails somebody gets within an hour, however often others ask in his name. */
    private static final int MOST_MAILS = 3;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Viewers viewers;
    private final Event<AccessChanged> changed;
    private final Event<Administered> administered;

    PasswordResets(
            Accounts accounts,
            Sessions sessions,
            Viewers viewers,
            Event<AccessChanged> changed,
            Event<Administered> administered) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.viewers = viewers;
        this.changed = changed;
        this.administered = administered;
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
        Account account = accounts.known(id);
        String token = issue(id);
        administered.fire(new Administered(viewer, "reset", id));
        return new Issued(account.name(), token);
    }

    /** The path by which somebody who came out of an archive chooses a first password, within a day. Nobody else may ask. */
    public String pathFor(UUID account) {
        return new Issued("", issue(account)).path();
    }

    private String issue(UUID account) {
        delete("account = ?1 and used is null", account);
        String token = Secrets.token();
        persist(new PasswordReset(account, token, PasswordReset.A_DAY));
        return token;
    }

    /** One to be sent to the account's own address; none when that has had enough. Those before it stay good. */
    Optional<Issued> issueByMail(Account account) {
        Instant now = Instant.now();
        // Two who ask in his name at once: the second waits here, and counts what the first has sent.
        getEntityManager().lock(account, LockModeType.PESSIMISTIC_WRITE);
        delete("account = ?1 and expires < ?2", account.id(), now.minus(PasswordReset.A_DAY));
        if (count("account = ?1 and created > ?2", account.id(), now.minus(PasswordReset.AN_HOUR)) >= MOST_MAILS) {
            return Optional.empty();
        }
        String token = Secrets.token();
        persist(new PasswordReset(account.id(), token, PasswordReset.AN_HOUR));
        return Optional.of(new Issued(account.name(), token));
    }

    /** The account whose password can be chosen anew. @throws Problem 404 for none, 410 when it was used or has run out */
    Account account(String token) {
        return accounts.findById(open(token).account());
    }

    /**
     * Chooses the password and ends all sessions of the account and all other links for it: whoever got in by the old one
     * is out. It signs nobody in, so that a second factor is still asked for.
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
        flush();
        delete("account = ?1 and used is null", account.id());
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
                "This link was used or has run out. Ask for another where you sign in, or an administrator.");
    }
}
