package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.postil.shared.Problem;

/** Knows people by their e-mail address and password. */
@ApplicationScoped
class SignIn {
    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Visit visit;

    SignIn(Accounts accounts, Attempts attempts, Sessions sessions, Visit visit) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.visit = visit;
    }

    /**
     * The account these belong to. An address without an account takes as long as one with another password, and gets the
     * same answer.
     *
     * @param from the network address the attempt comes from
     * @throws Problem 403 when they belong to no account or to one that is suspended, 429 after too many failures
     */
    Account check(String email, String password, String from) {
        attempts.begin(email, from);
        Account known = accounts.byEmail(email).orElse(null);
        if (!Account.isOpenedBy(password, known)) {
            throw new Problem(403, "wrong-password", "There is no account with this e-mail address and password.");
        }
        attempts.succeeded(email, from);
        refuseSuspended(known);
        return known;
    }

    /**
     * The viewer's own account, when he shows its password once more; if it has none, when he came through the provider of
     * sign-ins a moment ago.
     *
     * @param from the network address he is at
     * @throws Problem 401, 403 when the password is another, he did not come a moment ago, or a program's token is not for
     *     everything, 429 after too many failures
     */
    Account confirm(Viewer viewer, String password, String from) {
        Account account = accounts.findById(viewer.requireSelf());
        if (!account.hasPassword()) {
            requireJustCome(account);
            return account;
        }
        attempts.begin(account.email(), from);
        if (!account.hasPassword(password)) {
            throw new Problem(403, "other-password", "Your present password is another one.");
        }
        attempts.succeeded(account.email(), from);
        return account;
    }

    private void requireJustCome(Account account) {
        boolean justCome = visit.token()
                .flatMap(sessions::byToken)
                .filter(session -> session.account().equals(account.id()) && session.through() != null)
                .filter(session -> session.created().isAfter(Instant.now().minus(A_MOMENT)))
                .isPresent();
        if (!justCome) {
            throw new Problem(
                    403,
                    "sign-in-again",
                    "This account has no password. Sign in anew through your provider, and do this within ten minutes.");
        }
    }

    /** Said only to who has shown the password. @throws Problem 403 */
    static void refuseSuspended(Account account) {
        if (account.suspended() != null) {
            throw new Problem(
                    403,
                    "suspended",
                    "This account is suspended. Ask an administrator of this server to open it again.");
        }
    }
}
