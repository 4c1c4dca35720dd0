package org.postil.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to those who delete an account. */
@MessageBundle("farewell")
public interface FarewellMessages {
    /** Stands in the place of a name. */
    @Message("a former member")
    String nameless();

    @Message("Delete the account")
    String title();

    @Message("Delete the account…")
    String ask();

    @Message(
            "You leave all groups and cannot come back into this account. What becomes of what you wrote, you decide here.")
    String askMeans();

    @Message("Delete your account?")
    String ownTitle();

    @Message("Delete the account of {name}?")
    String titleOf(String name);

    @Message("You are signed out everywhere at once, and your tokens end. Nobody can undo this.")
    String ownLede();

    @Message(
            "{name} is signed out everywhere at once, and all tokens of {email} end. Nobody can undo this. To keep somebody "
                    + "out for a while, suspend the account.")
    String ledeOf(String name, String email);

    @Message("Take it with you first")
    String export();

    @Message("An export holds everything you wrote, your private notes too, with the passages and their sources.")
    String exportMeans();

    @Message("What was written")
    String writings();

    @Message(
            "Notes and cross-references for others: {shared}, of which others have replied to {answered}. Private ones, "
                    + "which are deleted: {alone}.")
    String left(String shared, String answered, String alone);

    @Message("It stays under the name {name}")
    String named(String name);

    @Message("As when somebody leaves a group: who reads it knows who wrote it.")
    String namedMeans();

    @Message("It stays under “{name}”")
    String namelessly(String name);

    @Message("The name goes from everything, what was entered and corrected too.")
    String namelessMeans();

    @Message("What nobody has replied to is deleted")
    String deleted();

    @Message(
            "{#if count == 1}One note or cross-reference goes.{#else}{written} notes and cross-references go.{/if} What others "
                    + "have replied to stays, under “{name}”, and so do documents and texts.")
    String deletedMeans(long count, String written, String name);

    @Message("Groups without another owner")
    String groups();

    @Message("New owner of “{group}”")
    String heirOf(String group);

    @Message("What the others wrote there is theirs, so the group goes to one of them.")
    String heirMeans();

    @Message("What becomes of “{group}”")
    String fateOf(String group);

    @Message("Nobody else is in it. To keep it, invite somebody before.")
    String aloneMeans();

    @Message("Choose…")
    String choose();

    @Message("Delete it with all its documents, texts, notes and collections")
    String deleteGroup();

    @Message("Library of {name}")
    String libraryOf(String name);

    @Message("The library")
    String library();

    @Message("{#if count == 1}One document is{#else}{written} documents are{/if} in your library."
            + "{#if others == 1} Others have written a note there.{/if}"
            + "{#if others > 1} Others have written {others} notes there.{/if}")
    String inLibrary(long count, String written, long others);

    @Message("What becomes of your library")
    String fateOfLibrary();

    @Message("It becomes a group of its own for “{group}”")
    String leaveTo(String group);

    @Message("Delete it with all its documents, texts, collections and what was written on them")
    String deleteLibrary();

    @Message(
            "The members of that group read and work on it with the roles that they have there. What nobody but you could "
                    + "read of your notes goes in any case.")
    String leaveMeans();

    @Message("You edit in no group that could have it. To keep something, export it first.")
    String noHeirs();

    @Message(
            "{#if count == 1}One document stands{#else}{written} documents stand{/if} in a library that nobody else can "
                    + "read. It goes with the account; only its owner could leave it to a group.")
    String libraryGoes(long count, String written);

    @Message("Your password, to be sure that it is you")
    String password();

    @Message("Delete the account for good")
    String delete();

    @Message("Your account was deleted.")
    String done();

    @Message("{#switch key}"
            + "{#case 'groups'}Choose for each group what becomes of it.{/case}"
            + "{#case 'library'}Choose what becomes of your library: one of your groups gets it, or it is deleted.{/case}"
            + "{#case 'writings'}Choose what becomes of what was written.{/case}"
            + "{#case 'last-administrator'}There is no other administrator of this server. Make somebody one before.{/case}"
            + "{#case 'sign-in-again'}Sign in anew through your provider, and do this within ten minutes.{/case}"
            + "{#case 'other-password'}Your present password is another one.{/case}"
            + "{#case 'too-many-attempts'}Too many attempts have failed. Wait a few minutes, then try.{/case}"
            + "{#else}Something in this form cannot be used. Look it over and try again.{/switch}")
    String mend(String key);
}
