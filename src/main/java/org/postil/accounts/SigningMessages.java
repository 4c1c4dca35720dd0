package org.postil.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of second factors and of new passwords. */
@MessageBundle("signing")
public interface SigningMessages {
    @Message("Second factor")
    String factor();

    @Message("Who learns your password can then still not sign in: a code is asked for as well, which an app on your "
            + "telephone shows. Any app for one-time passwords will do. Programs with a token are not asked.")
    String lede();

    @Message("A code from your app is asked for whenever you sign in.")
    String isOn();

    @Message("Your password alone lets you in.")
    String isOff();

    @Message("Change it…")
    String change();

    @Message("Set it up…")
    String setUpLater();

    @Message("Set it up")
    String setUp();

    @Message("Point the app’s camera at this picture.")
    String scan();

    @Message("The secret as a QR code")
    String picture();

    @Message("Or type the secret into the app:")
    String type();

    @Message("The six digits that the app shows")
    String firstCode();

    @Message("Turn it on")
    String confirm();

    @Message("Since {date} a code is asked for whenever you sign in.")
    String on(String date);

    @Message("Codes for an emergency")
    String codes();

    @Message("{#if count == 0}None is left: make new ones.{#else if count == 1}One is left: make new ones.{#else}"
            + "{count} are left.{/if}")
    String codesLeft(int count);

    @Message(
            "The second factor is on. These are your codes for an emergency: copy or print them now, they are not shown again.")
    String codesMade();

    @Message(
            "Each lets you in once when the telephone is not at hand. Keep them where you keep your passport, and not in the "
                    + "telephone.")
    String codesMean();

    @Message("I have kept them")
    String codesKept();

    @Message("Make new codes")
    String renewCodes();

    @Message("Turn it off")
    String turnOff();

    @Message("Second factor turned off")
    String turnedOff();

    @Message("Code from the app")
    String code();

    @Message("Or one of the codes for an emergency.")
    String orRecovery();

    @Message("Your password is right. Now the code that your app shows.")
    String askCode();

    @Message("You have lost both, telephone and codes? An administrator of this server can turn the second factor off.")
    String lostBoth();

    @Message("{#switch key}"
            + "{#case 'wrong-code'}This code is not right, or it was used already. Take the next one.{/case}"
            + "{#case 'sign-in-again'}Sign in anew through your provider, and do this within ten minutes.{/case}"
            + "{#case 'other-password'}Your present password is another one.{/case}"
            + "{#case 'factor-on'}There is a second factor already. Turn it off before.{/case}"
            + "{#case 'too-many-attempts'}Too many attempts have failed. Wait a few minutes, then try.{/case}"
            + "{#else}Something in this form cannot be used. Look it over and try again.{/switch}")
    String mend(String key);
}
