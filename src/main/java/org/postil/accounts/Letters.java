package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.postil.mail.Letter;
import org.postil.web.Locales;
import org.postil.web.PublicUrl;
import org.postil.web.Writing;

/** The letters of this package, each in the language of whoever gets it. */
@ApplicationScoped
class Letters {
    private final Accounts accounts;
    private final PublicUrl publicUrl;

    Letters(Accounts accounts, PublicUrl publicUrl) {
        this.accounts = accounts;
        this.publicUrl = publicUrl;
    }

    /** @param asked the language of the page at which the link was asked for */
    Letter reset(Account account, PasswordResets.Issued issued, Locale asked) {
        Locale locale = language(account, asked);
        LetterMessages words = Locales.words(LetterMessages.class, locale);
        return new Letter(
                account.email(),
                locale,
                words.resetSubject(),
                List.of(words.resetAsked(account.email(), server())),
                words.resetAction(),
                publicUrl.of(issued.path()),
                List.of(words.resetEnds(), words.resetNotYou()));
    }

    /** @param inviting the language of whoever invites, for who has no account yet. Call it inside a transaction. */
    Letter invitation(Viewer by, Group group, Invitations.Issued issued, Locale inviting) {
        Invitation invitation = issued.invitation();
        Locale locale = accounts.byEmail(invitation.email())
                .map(known -> language(known, inviting))
                .orElse(inviting);
        LetterMessages words = Locales.words(LetterMessages.class, locale);
        String ends = Writing.written(invitation.expires(), locale);
        return new Letter(
                invitation.email(),
                locale,
                words.invitationSubject(by.name(), group.name()),
                List.of(words.invited(by.name(), group.name(), server())),
                words.invitationAction(),
                publicUrl.of(issued.path()),
                List.of(words.invitationEnds(ends, invitation.email()), words.invitationUnknown(by.name())));
    }

    private String server() {
        return URI.create(publicUrl.base()).getHost();
    }

    private static Locale language(Account account, Locale otherwise) {
        return account.locale() == null
                ? otherwise
                : Locales.supported(account.locale()).orElse(otherwise);
    }
}
