package org.postil.accounts;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.postil.shared.Problem;

/** Knows people by their e-mail address and password. */
@ApplicationScoped
class SignIn {
    private final Accounts accounts;
    private final Attempts attempts;
    private final String nobodysHash = BcryptUtil.bcryptHash("nobody's password", Account.BCRYPT_COST);

    SignIn(Accounts accounts, Attempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
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
        Optional<Account> account = accounts.byEmail(email);
        if (account.isEmpty()) {
            BcryptUtil.matches("some other password", nobodysHash);
        }
        Account known = account.filter(found -> found.hasPassword(password))
                .orElseThrow(() -> new Problem(
                        403, "wrong-password", "There is no account with this e-mail address and password."));
        attempts.succeeded(email, from);
        refuseSuspended(known);
        return known;
    }

    /**
     * The viewer's own account, when he shows its password once more.
     *
     * @param from the network address he is at
     * @throws Problem 401, 403 when the password is another or a program's token is not for everything, 429 after too many
     *     failures
     */
    Account confirm(Viewer viewer, String password, String from) {
        Account account = accounts.findById(viewer.requireSelf());
        attempts.begin(account.email(), from);
        if (!account.hasPassword(password)) {
            throw new Problem(403, "other-password", "Your present password is another one.");
        }
        attempts.succeeded(account.email(), from);
        return account;
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
