package org.postil.annotations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of notes without a sure place, of settling them and their threads, and of what became of them. */
@MessageBundle("settling")
public interface SettlingMessages {
    @Message("{#switch reason}"
            + "{#case 'same-place'}The same words stand at the same place."
            + "{#case 'shifted'}The same passage; the text before it grew or shrank."
            + "{#case 'taken-elsewhere'}The same passage was taken elsewhere in the text."
            + "{#case 'only-occurrence'}These words stand only once in the text."
            + "{#case 'chosen-by-context'}These words stand several times; one place has the same words around it."
            + "{#case 'typography'}Only spaces, hyphens, quotation marks or the writing of letters differ."
            + "{#case 'edited'}The passage was edited in its place."
            + "{#case 'resembles'}The exact words are gone; one place resembles them."
            + "{#case 'several-alike'}The same words stand in several places, and nothing says which is meant."
            + "{#case 'several-resemble'}Several places resemble the passage, none clearly more than the others."
            + "{#case 'context-disagrees'}The words stand there, but other words stand around them."
            + "{#case 'resembles-little'}One place resembles the passage, too little to be called the same."
            + "{#case 'offsets-disagree'}At the place given stands another text; the words stand elsewhere."
            + "{#case 'outside-text'}The place given lies outside the text."
            + "{#case 'gone'}Nothing like the passage stands in the text any more."
            + "{#case 'beside'}It stands beside these words on the page; nothing says that it is about them."
            + "{#case 'chosen'}Somebody said that it stands here."
            + "{#else}{reason}{/switch}")
    String reason(String reason);

    @Message("Notes without a sure place")
    String adrift();

    @Message(
            "{#if waiting == 1}1 note waits to be settled.{#else if waiting > 1}{waiting} notes wait to be settled.{/if}")
    String waiting(long waiting);

    @Message(
            "{#if left == 1}1 note was left without a place.{#else if left > 1}{left} notes were left without a place.{/if}")
    String left(long left);

    @Message("The text was corrected, and nothing says surely where these notes stand now. None was moved by guess.")
    String adriftHelp();

    @Message(
            "{#if waiting == 1}1 note has no sure place in this revision.{#else}{waiting} notes have no sure place in this revision.{/if}")
    String waitingHere(long waiting);

    @Message("{#if count == 1}Settle it{#else}Settle them{/if}")
    String settleThem(long count);

    @Message("{#if count == 1}Look at it{#else}Look at them{/if}")
    String lookAtThem(long count);

    @Message("Where a note stands")
    String whereItStands();

    @Message("Every note on this text has its place.")
    String noneAdrift();

    @Message("When a correction leaves a note without a sure place, it waits here for its author or an editor.")
    String noneAdriftHelp();

    @Message(
            "{#if count == 1}Accept the only candidate of 1 note{#else}Accept the only candidates of {count} notes{/if}")
    String acceptAll(long count);

    @Message("{#if count == 1}Leave 1 note as it is{#else}Leave all {count} as they are{/if}")
    String leaveAll(long count);

    @Message("Made on revision {revision}")
    String madeOn(int revision);

    @Message("The text as it was")
    String asItWas();

    @Message("{#if count == 1}It may stand here{#else}It may stand in one of {count} places{/if}")
    String candidates(int count);

    @Message("Accept")
    String accept();

    @Message("Accept place {number}")
    String acceptNumber(int number);

    @Message("Choose another passage")
    String choosePassage();

    @Message("The words of the text it is about, exactly as they stand there.")
    String wordsHint();

    @Message("Put the note there")
    String putThere();

    @Message("Leave as it is")
    String leave();

    @Message("Open note")
    String openNote();

    @Message("{#switch how}{#case 'accepted'}Place accepted by {name}{#case 'chosen'}Place chosen by {name}"
            + "{#else}Left without a place by {name}{/switch}")
    String settledBy(String how, String name);

    @Message(
            "{#if count == 0}There was nothing to settle.{#else if count == 1}1 note settled.{#else}{count} notes settled.{/if}")
    String settled(int count);

    @Message("{n} notes settled.")
    String settledMany(String n);

    @Message("Taken back.")
    String takenBack();

    @Message("Select the passage in the text")
    String selectPassage();

    @Message("Put it here")
    String putHere();

    @Message("{#switch problem}"
            + "{#case 'quote-ambiguous'}These words stand in several places. Give more of them, so that they stand only once."
            + "{#case 'quote-not-found'}These words do not stand in the text. Copy them from it exactly."
            + "{#case 'text-corrected-meanwhile'}The text has been corrected since this page was opened. Look at the places anew."
            + "{#case 'has-a-place'}The note has got a place meanwhile."
            + "{#else}This place cannot be used. Give words of the text, or choose one of the places shown.{/switch}")
    String cannotSettle(String problem);

    @Message("All notes without a sure place")
    String allAdrift();

    @Message("Settle its place")
    String settleIt();

    @Message("What became of the passage")
    String change();

    @Message("Resolved by {name}")
    String resolvedBy(String name);

    @Message("Thread resolved.")
    String threadResolved();

    @Message("Thread reopened.")
    String threadReopened();

    @Message("History")
    String history();

    @Message("History of a note")
    String historyTitle();

    @Message(
            "{#switch kind}{#case 'first'}{name} wrote it{#case 'written'}{name} changed it{#case 'resolved'}{name} resolved the thread"
                    + "{#case 'reopened'}{name} reopened the thread{#case 'accepted'}{name} accepted a place in revision {revision}"
                    + "{#case 'chosen'}{name} chose a passage in revision {revision}{#else}{name} left it without a place in revision {revision}{/switch}")
    String happened(String kind, String name, int revision);

    @Message("taken back")
    String undone();

    @Message("Tags added")
    String tagsAdded();

    @Message("Tags removed")
    String tagsRemoved();

    @Message(
            "Now seen by: {#switch visibility}{#case 'private'}the author alone{#case 'public'}everybody{#else}the group{/switch}")
    String nowSeenBy(String visibility);

    @Message("removed:")
    String removed();

    @Message("added:")
    String added();

    @Message("A highlight without words")
    String noWords();
}
