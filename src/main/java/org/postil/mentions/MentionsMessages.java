package org.postil.mentions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("mentions")
public interface MentionsMessages {
    @Message("Names in the text")
    String names();

    @Message("Names marked and proposed…")
    String markNames();

    @Message("Names marked")
    String namesMarked();

    @Message("Where you are")
    String where();

    @Message("Whom and what this text is marked to name, and names of the registers that stand in it unmarked.")
    String lede();

    @Message("Whom and what this text is marked to name.")
    String ledeReading();

    @Message("Proposed")
    String proposed();

    @Message("Names and spellings of the registers. Mark those that mean who bears them here.")
    String proposedHelp();

    @Message("Nothing is proposed")
    String noneProposed();

    @Message("No name of the registers stands in this text unmarked. Select a passage in the text and press M to mark"
            + " one.")
    String noneProposedHelp();

    @Message("{#if count == 1}1 place{#else}{count.written} places{/if}")
    String places(int count);

    @Message("The first {count} of them")
    String first(int count);

    @Message("Mark")
    String mark();

    @Message("{#if count == 1}Mark it{#else}Mark all {count.written}{/if}")
    String markAll(int count);

    @Message("As naming")
    String as();

    @Message("Marked")
    String marked();

    @Message("No name is marked yet")
    String noneMarked();

    @Message("Select a name in the text and press M, or accept what is proposed here.")
    String noneMarkedHelp();

    @Message("Take away")
    String remove();

    @Message("Take away: {name}")
    String removeOf(String name);

    @Message("{#if count == 1}1 name was marked.{#else}{count.written} names were marked.{/if}")
    String done(int count);

    @Message("The name is not marked any more.")
    String removed();

    @Message("That was taken back.")
    String undone();

    @Message("Undo")
    String undo();

    @Message("Its place in this text is not sure any more")
    String adrift();

    @Message("Whom or what does this name?")
    String whom();

    @Message("Find a name")
    String find();

    @Message("Find")
    String findNow();

    @Message("In the registers")
    String found();

    @Message("No record of this group is called so.")
    String noneFound();

    @Message("Make a new record")
    String makeNew();

    @Message("Name of the new record")
    String newName();

    @Message("{#switch register}{#case 'people'}New person{/case}{#case 'places'}New place{/case}{#else}New"
            + " subject{/switch}")
    String make(String register);

    @Message("{#switch kind}{#case 'person'}person{/case}{#case 'organisation'}organisation{/case}{#case 'place'}place"
            + "{/case}{#else}subject{/switch}")
    String kind(String kind);

    @Message("Close")
    String close();

    @Message("{#switch key}{#case 'stale-revision'}The text was corrected meanwhile. Look at it anew, then mark.{/case}"
            + "{#case 'name'}Give it a name of 300 characters at most.{/case}"
            + "{#case 'name-ambiguous'}Several records are called so. Choose one of them.{/case}"
            + "{#case 'authority'}Choose whom or what is named.{/case}"
            + "{#else}This passage cannot be marked. Go back to the text and select it again.{/switch}")
    String cannot(String key);

    @Message("{name} is marked")
    String isMarked(String name);

    @Message("Marked by {name}")
    String by(String name);
}
