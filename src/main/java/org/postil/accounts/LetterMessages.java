package org.postil.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands in letters, and what is said of them. Templates of letters escape for themselves. */
@MessageBundle("letters")
public interface LetterMessages {
    @Message("Choose a new password")
    String resetSubject();

    @Message("Somebody, probably you, asked for a new password for the account of {email} at {server}.")
    String resetAsked(String email, String server);

    @Message("Choose a new password")
    String resetAction();

    @Message(
            "The link works once, within an hour. You are then signed out everywhere, and sign in with the new password.")
    String resetEnds();

    @Message("If it was not you, there is nothing to do: your password stays as it is.")
    String resetNotYou();

    @Message("{name} invites you to “{group}”")
    String invitationSubject(String name, String group);

    @Message("{name} invites you to read archival documents with the group “{group}” at {server}.")
    String invited(String name, String group, String server);

    @Message("Look at the invitation")
    String invitationAction();

    @Message("The invitation lets one person in, until {date}. It was meant for {email}.")
    String invitationEnds(String date, String email);

    @Message("If you do not know {name}, do nothing: without the link nobody learns that you were invited.")
    String invitationUnknown(String name);

    @Message("Forgotten your password?")
    String forgotten();

    @Message("Write the e-mail address that you sign in with. You get a link by which you choose a new password.")
    String forgottenLede();

    @Message("Send the link")
    String send();

    @Message("If there is an account with this address, a link is on its way to it. It works once, within an hour.")
    String sent();

    @Message(
            "Nothing has come after some minutes? Look among the unwanted mail, or ask for another with the address that "
                    + "you signed up with.")
    String notCome();

    @Message("Back to signing in")
    String backToSignIn();

    @Message("E-mail address, to which the invitation is sent (optional)")
    String inviteEmail();

    @Message(
            "We have sent the invitation to {email}. You can hand out the link as well: it lets one person in, and is not "
                    + "shown again.")
    String invitationSent(String email);

    @Message(
            "The mail to {email} could not be sent. Copy the link now and send it yourself: it is not shown again, and lets "
                    + "one person in.")
    String invitationNotSent(String email);
}
