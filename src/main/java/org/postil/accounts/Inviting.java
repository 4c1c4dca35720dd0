package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postil.mail.Letter;
import org.postil.mail.Mails;
import org.postil.web.PageContext;
import org.postil.web.PublicUrl;

/** Inviting somebody: the invitation is made, and then sent if it is known to whom and a mail server is set up. */
@RequestScoped
class Inviting {
    private final Invitations invitations;
    private final Letters letters;
    private final Mails mails;
    private final PageContext page;
    private final PublicUrl publicUrl;

    Inviting(Invitations invitations, Letters letters, Mails mails, PageContext page, PublicUrl publicUrl) {
        this.invitations = invitations;
        this.letters = letters;
        this.mails = mails;
        this.page = page;
        this.publicUrl = publicUrl;
    }

    /**
     * An invitation that was made.
     *
     * @param link where it is accepted, which nobody can learn later
     * @param mailed whether the mail server took it; null when it was not to be sent
     */
    record Done(Invitation invitation, String link, Boolean mailed) {}

    private record Written(Invitations.Issued issued, Optional<Letter> letter) {}

    /**
     * Opens a transaction of its own.
     *
     * @param group finds it, inside the transaction
     * @throws org.postil.shared.Problem 400, 403, 404, 429 when the viewer has sent too many
     */
    Done invite(Viewer viewer, Callable<Group> group, Invitations.Draft draft) {
        Written written = QuarkusTransaction.requiringNew().call(() -> {
            Group found = group.call();
            Invitations.Issued issued = invitations.issue(viewer, found, draft);
            boolean sending = mails.isOn() && issued.invitation().email() != null;
            if (sending) {
                invitations.refuseFlood(viewer);
            }
            return new Written(
                    issued,
                    sending
                            ? Optional.of(letters.invitation(viewer, found, issued, page.getLocale()))
                            : Optional.empty());
        });
        Boolean mailed = written.letter().map(mails::send).orElse(null);
        return new Done(
                written.issued().invitation(), publicUrl.of(written.issued().path()), mailed);
    }
}
