package org.postil.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of signing in through a provider, which is called as its administrators call it. */
@MessageBundle("provider")
public interface ProviderMessages {
    @Message("Sign in through {name}")
    String signIn(String name);

    @Message("Or with a password:")
    String orPassword();

    @Message("through {name}")
    String through(String name);

    @Message("You are signed out of Postil; {name} may still know you in this browser.")
    String left(String name);

    @Message("Sign out of {name} too")
    String leaveToo(String name);

    @Message(
            "There is an account with this address already. Sign in with its password once, to show that it is yours; from then "
                    + "on you come in through {name}.")
    String showPassword(String name);

    @Message("Sign-in through {name}")
    String title(String name);

    @Message("Connect your account with {name}, and you need no password here any more.")
    String lede(String name);

    @Message("You sign in with your password.")
    String isOff();

    @Message("You can sign in through it.")
    String isOn();

    @Message("Connect it…")
    String connectLater();

    @Message("Go to {name}")
    String goThere(String name);

    @Message("Connected on {date}: {name} knows you as {as}.")
    String on(String date, String name, String as);

    @Message("You then sign in with your password alone. Whoever came in through {name} elsewhere is signed out.")
    String disconnectMeans(String name);

    @Message("Disconnect")
    String disconnect();

    @Message("Disconnected")
    String disconnected();

    @Message("This is the only way into your account. To disconnect it, choose a password first.")
    String onlyWay();

    @Message("Choose a password…")
    String choosePassword();

    @Message("At {name} you are known as {as}.")
    String vouched(String name, String as);

    @Message(
            "If that is you, connect it with your account {email}. Whoever signs in there as this person is then you here.")
    String connectMeans(String email);

    @Message("Connect")
    String connect();

    @Message("Connected")
    String connected();

    @Message("Not now")
    String notNow();

    @Message("That is not me")
    String somebodyElse();

    @Message("Your account has no password. To be sure that it is you, sign in anew, and do this within ten minutes.")
    String again();

    @Message("Sign in again through {name}")
    String signInAgain(String name);

    @Message("Choose one, and you can also sign in without {name}.")
    String firstPassword(String name);

    @Message("You are not signed in")
    String troubleTitle();

    @Message("Try again")
    String tryAgain();

    @Message("Sign in with a password")
    String byPassword();

    @Message("{#switch key}"
            + "{#case 'provider-denied'}You turned back at {name}, or it did not let you through.{/case}"
            + "{#case 'provider-ended'}This sign-in was begun in another browser, was used already, or took longer than fifteen "
            + "minutes. Begin again here.{/case}"
            + "{#case 'provider-unreachable'}{name} does not answer. Try again in some minutes.{/case}"
            + "{#case 'provider-refused'}What {name} answers cannot be believed, so nobody was signed in. Tell an administrator "
            + "of this server; its log says why.{/case}"
            + "{#case 'provider-clock'}The clocks of {name} and of this server differ, so nobody was signed in. Tell an "
            + "administrator of this server.{/case}"
            + "{#case 'provider-unverified'}{name} does not say that your e-mail address is yours. If you have an account here, "
            + "sign in with its password and connect {name} on the page of your account.{/case}"
            + "{#case 'provider-unknown'}{name} knows you, but you have no account here yet. Ask an owner of your group to invite "
            + "the address that {name} knows you by.{/case}"
            + "{#case 'provider-foreign'}This server lets in through {name} only people with an e-mail address of its own "
            + "institutions.{/case}"
            + "{#case 'provider-other'}The account with your e-mail address belongs to somebody else at {name}. Ask an "
            + "administrator of this server.{/case}"
            + "{#case 'provider-taken'}As this person of {name}, another account here is connected. Sign in to that one, or "
            + "disconnect it there.{/case}"
            + "{#case 'provider-connected'}Your account is connected already. Disconnect it first.{/case}"
            + "{#case 'provider-only-way'}This is the only way into your account. Choose a password first.{/case}"
            + "{#case 'provider-no-farewell'}{name} cannot be left from here. Sign out there, or close the browser.{/case}"
            + "{#case 'suspended'}This account is suspended. Ask an administrator of this server to open it again.{/case}"
            + "{#case 'email-taken'}There is an account with this e-mail address already. Sign in with it.{/case}"
            + "{#case 'sign-in-again'}Sign in anew through {name}, and do this within ten minutes.{/case}"
            + "{#case 'other-password'}Your present password is another one.{/case}"
            + "{#case 'too-many-attempts'}Too many attempts to sign in have failed. Wait a few minutes, then try.{/case}"
            + "{#else}{name} and Postil did not understand each other. Try again.{/switch}")
    String trouble(String key, String name);
}
