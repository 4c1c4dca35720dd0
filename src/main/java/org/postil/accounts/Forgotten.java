package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postil.mail.Letter;
import org.postil.mail.Mails;

/** Sends links for new passwords to those who ask for one, and tells nobody whether anything was sent. */
@ApplicationScoped
class Forgotten {
    private static final Logger LOG = Logger.getLogger(Forgotten.class);

    private final Accounts accounts;
    private final PasswordResets resets;
    private final Letters letters;
    private final Mails mails;
    private final Attempts attempts;

    Forgotten(Accounts accounts, PasswordResets resets, Letters letters, Mails mails, Attempts attempts) {
        this.accounts = accounts;
        this.resets = resets;
        this.letters = letters;
        this.mails = mails;
        this.attempts = attempts;
    }

    /**
     * Returns before anybody is looked for, so that the time it takes says nothing.
     *
     * @param from the network address it is asked from
     * @param locale the language it is asked in
     * @throws org.postil.shared.Problem 429 when it was asked too often, from there or for this address
     */
    void send(String email, String from, Locale locale) {
        attempts.begin("mail to " + email, from);
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                letter(email, locale).ifPresent(mails::post);
            } catch (RuntimeException failed) {
                // Nobody waits for it any more: what went wrong stands here or nowhere.
                LOG.error("A link for a new password could not be made", failed);
            }
        });
    }

    private Optional<Letter> letter(String email, Locale locale) {
        return QuarkusTransaction.requiringNew().call(() -> accounts.byEmail(email)
                .filter(account -> account.suspended() == null)
                .flatMap(account -> resets.issueByMail(account).map(issued -> letters.reset(account, issued, locale))));
    }
}
