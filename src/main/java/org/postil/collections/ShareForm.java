package org.postil.collections;

import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.LastDay;
import org.postil.collections.CollectionView.ShareView;

/** What stands in the form of a share link. */
public class ShareForm extends NotesForm {
    @RestForm
    String name = "";

    /** A new one; empty for the one it has. */
    @RestForm
    String password = "";

    /** Present when it shall ask for none any more. */
    @RestForm
    String open;

    /** The last day on which it is good, or empty. */
    @RestForm
    String day = "";

    static ShareForm of(ShareView share) {
        ShareForm form = new ShareForm();
        form.name = share.name() == null ? "" : share.name();
        form.take(share.notes());
        return form;
    }

    /** @param expires when it ended so far; the same day moves nothing */
    Shares.Change change(Instant expires) {
        String end = null;
        if (!LastDay.same(expires, day)) {
            Instant moment = LastDay.end("expires", day);
            end = moment == null ? "" : moment.toString();
        }
        String newPassword = password == null || password.isEmpty() ? null : password;
        return new Shares.Change(name == null ? "" : name, open == null ? newPassword : "", end, chosen());
    }

    public String getName() {
        return name;
    }
}
