package org.postil.reading;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("reading")
public interface ReadingMessages {
    @Message("This document")
    String contents();

    @Message("Texts")
    String texts();

    @Message("Side by side")
    String sideBySide();

    @Message("On this page")
    String outline();

    @Message("Notes")
    String notes();

    @Message("All")
    String all();

    @Message("Mine")
    String mine();

    @Message("Uncertain")
    String uncertain();

    @Message("Archive")
    String archive();

    @Message("From")
    String creators();

    @Message("To")
    String recipients();

    @Message("Sent by")
    String senders();

    @Message("Present")
    String attendees();

    @Message("Language of the original")
    String languages();

    @Message("Texts here")
    String textsHere();

    @Message("People")
    String people();

    @Message("Places")
    String places();

    @Message("Subjects")
    String subjects();

    @Message("Obtained by")
    String obtainedBy();

    @Message("Translated by")
    String translatedBy();

    @Message("Contributed by")
    String contributedBy();

    @Message("Digital archive")
    String digitalArchive();

    @Message("Stood at")
    String originalAddress();

    @Message("Rights")
    String rights();

    @Message("Credit")
    String credit();

    @Message("Source, as given")
    String sourceLine();

    @Message("Identifiers")
    String identifiers();

    @Message("Revision")
    String revision();

    @Message("{number} of {newest}")
    String revisionOf(int number, int newest);

    @Message("You read revision {number} of {newest}, with its notes as they stood in it.")
    String olderRevision(int number, int newest);

    @Message("Kept by {author}, {when}")
    String revisedBy(String author, String when);

    @Message("Read the current revision")
    String currentRevision();

    @Message("Compare it with the current one")
    String compareWithCurrent();

    @Message("All revisions")
    String allRevisions();

    @Message("Correct this text")
    String correct();

    @Message("{#if revision == 0}Nothing was changed, so no revision was made.{#else}Revision {revision} is kept.{/if}")
    String keptRevision(int revision);

    @Message("{#if n == 1}One note was carried over:{#else}{all} notes were carried over:{/if}")
    String carriedOver(long n, String all);

    @Message("{#switch state}{#case 'exact'}{n} exact{#case 'moved'}{n} moved{#case 'changed'}{n} changed"
            + "{#case 'uncertain'}{n} uncertain{#else}{n} lost{/switch}")
    String carriedSo(String state, String n);

    @Message("See what changed")
    String seeChanges();

    @Message("Restores revision {number}")
    String restoresRevision(int number);

    @Message("Undo this revision")
    String undoRevision();

    @Message("This text has been corrected: there is a newer revision.")
    String newerRevision();

    @Message("Load revision {number}")
    String loadRevision(String number);

    @Message("About this record")
    String more();

    @Message("Edit record")
    String editRecord();

    @Message("This record has no text yet")
    String noText();

    @Message("Its title, date and source can be cited and noted all the same.")
    String noTextHelp();

    @Message("Note on the whole document")
    String noteWhole();

    @Message("Select words in the text to highlight or note them.")
    String noNotes();

    @Message("Nothing has been noted here yet.")
    String noNotesToRead();

    @Message("Notes from the beginning")
    String firstNotes();

    @Message("Further notes")
    String furtherNotes();

    @Message("{n} note")
    String oneNote(String n);

    @Message("{n} notes")
    String manyNotes(String n);

    @Message("none on this screen")
    String noneHere();

    @Message("{n} on this screen")
    String here(String n);

    @Message("{n} change not sent")
    String oneUnsent(String n);

    @Message("{n} changes not sent")
    String manyUnsent(String n);

    @Message("Reading now")
    String present();

    @Message("What to do with the passage")
    String toolbar();

    @Message("Highlight")
    String highlight();

    @Message("Note")
    String note();

    @Message("Tag")
    String tag();

    @Message("Link")
    String link();

    @Message("Name")
    String mention();

    @Message("Cite")
    String cite();

    @Message("Not sent yet")
    String unsent();

    @Message("Send again")
    String sendAgain();

    @Message("Discard")
    String discard();

    @Message("Kept in this browser; it is sent as soon as the server can be reached.")
    String kept();

    @Message("That did not work. Try again.")
    String failed();

    @Message("The text or much around it has changed since this page was opened.")
    String outdated();

    @Message("Load it anew")
    String reload();

    @Message("Note restored.")
    String restored();

    @Message("Skip to the text")
    String skipToText();

    @Message("Skip to the notes")
    String skipToNotes();

    @Message("Arrow keys move a caret through the text; the question mark lists all keys.")
    String textHint();

    @Message("{note} begins:")
    String noteBegins(String note);

    @Message("{note} ends.")
    String noteEnds(String note);

    @Message("In {note}:")
    String noteEntered(String note);

    @Message("{n} more notes here")
    String notesMore(String n);

    @Message("{words}, selected")
    String selectedNow(String words);

    @Message("{words}, no longer selected")
    String selectedNoLonger(String words);

    @Message("space")
    String space();

    @Message("new paragraph")
    String newParagraph();

    @Message("Beginning of the text")
    String textBegins();

    @Message("End of the text")
    String textEnds();

    @Message("No further note")
    String noFurtherNote();

    @Message("No note at the caret")
    String noNoteHere();

    @Message("Left the text; the arrow keys scroll again.")
    String caretLeft();

    @Message("Add to collection")
    String addToCollection();

    @Message("Filter notes")
    String filterNotes();

    @Message("Filter notes: {title}")
    String filterOf(String title);

    @Message("Any")
    String any();

    @Message("Written by")
    String byAuthor();

    @Message("Tag")
    String byTag();

    @Message("For the group")
    String byGroup();

    @Message("Kind")
    String byKind();

    @Message("Notes with words")
    String kindNote();

    @Message("Highlights")
    String kindHighlight();

    @Message("With replies")
    String kindReplied();

    @Message("With cross-references")
    String kindLinked();

    @Message("On page images")
    String kindRegion();

    @Message("Place")
    String byState();

    @Message("Where it was made")
    String stateExact();

    @Message("Moved")
    String stateMoved();

    @Message("Passage changed")
    String stateChanged();

    @Message("Uncertain")
    String stateUncertain();

    @Message("Lost")
    String stateLost();

    @Message("Discussion")
    String byThread();

    @Message("Open")
    String threadOpen();

    @Message("Resolved")
    String threadResolved();

    @Message("Changed since")
    String changedSince();

    @Message("Made until")
    String madeUntil();

    @Message("Colour by")
    String colourBy();

    @Message("Tag")
    String colourTag();

    @Message("Author")
    String colourAuthor();

    @Message("Kind")
    String colourKind();

    @Message("Show notes")
    String showNotes();

    @Message("All notes")
    String allNotes();

    @Message("Change who sees mine of these…")
    String shareThese();

    @Message("No note on this text is like that.")
    String filteredNone();

    @Message("{n} note is shown.")
    String filteredOne(String n);

    @Message("{n} notes are shown.")
    String filteredMany(String n);

    @Message("Where the notes are")
    String strip();

    @Message("No notes here")
    String stripNone();

    @Message("{n} note here")
    String stripOne(String n);

    @Message("{n} notes here")
    String stripMany(String n);

    @Message("{n} note here")
    String oneNoteHere(String n);

    @Message("{n} notes here")
    String notesHere(String n);
}
