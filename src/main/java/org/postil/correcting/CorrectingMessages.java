package org.postil.correcting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("correcting")
public interface CorrectingMessages {
    @Message("You are here")
    String where();

    @Message("Archive")
    String archive();

    @Message("Revisions")
    String revisions();

    @Message("Revisions of {title}")
    String revisionsOf(String title);

    @Message("Correct this text")
    String correct();

    @Message("Correct {title}")
    String editTitle(String title);

    @Message(
            "You are correcting revision {revision}. What you do not touch stays exactly as it is, and notes stay at their places.")
    String editHelp(int revision);

    @Message("What you corrected")
    String comment();

    @Message("What you corrected (optional)")
    String commentHint();

    @Message("Save correction")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Formatting")
    String tools();

    @Message("Kind of paragraph")
    String blockKind();

    @Message("Paragraph")
    String paragraph();

    @Message("Heading {level}")
    String heading(int level);

    @Message("Italic")
    String emphasis();

    @Message("Bold")
    String strong();

    @Message("Quotation")
    String quotation();

    @Message("List")
    String list();

    @Message("Folio")
    String folio();

    @Message("The source’s name for the page that begins here")
    String folioLabel();

    @Message("l. 54, p. 12, fol. 3v")
    String folioHint();

    @Message("Set folio mark")
    String setFolio();

    @Message("Remove folio mark")
    String removeFolio();

    @Message("Footnote")
    String footnote();

    @Message("Row")
    String row();

    @Message("Undo")
    String undo();

    @Message("Redo")
    String redo();

    @Message("Next change")
    String nextChange();

    @Message("Text")
    String words();

    @Message("Text as HTML")
    String source();

    @Message(
            "Paragraphs are <p>, headings <h2> to <h4>, emphasis <em>. A folio mark is <span class=\"folio\" data-label=\"l. 54\"></span>.")
    String sourceHelp();

    @Message("Upload a new version")
    String upload();

    @Message("Not saved yet")
    String unsaved();

    @Message("Not saved yet, and too much to keep in this browser: save soon")
    String storageFull();

    @Message("Saving …")
    String saving();

    @Message("Your unsaved work is here again.")
    String draftRestored();

    @Message("Discard it")
    String discardDraft();

    @Message("Nothing has been changed.")
    String nothingChanged();

    @Message("The server cannot be reached. Your work is kept in this browser; save again later.")
    String unreachable();

    @Message("That could not be saved. Your work is kept in this browser; try again.")
    String failed();

    @Message("There is no other change.")
    String noChanges();

    @Message("Kept as it is: this part is built in a way that the editor does not change.")
    String keptBlock();

    @Message("Changed")
    String changedBlock();

    @Message("Revision {number}")
    String number(int number);

    @Message("current")
    String current();

    @Message("As it was first kept")
    String firstKept();

    @Message("Without a comment")
    String noComment();

    @Message("Nobody has corrected this text yet.")
    String onlyOne();

    @Message("made on revision {base} and merged")
    String mergedFrom(int base);

    @Message("Read")
    String read();

    @Message("What it changed")
    String changes();

    @Message("Restore")
    String restore();

    @Message("from")
    String from();

    @Message("to")
    String to();

    @Message("Compare")
    String compare();

    @Message("Revision {from} and revision {to}")
    String comparedTitle(int from, int to);

    @Message(
            "{#if changes == 0}Both say the same.{#else if changes == 1}One paragraph differs.{#else}{changes} paragraphs differ.{/if}")
    String differences(long changes);

    @Message("Show the whole text")
    String wholeText();

    @Message("Show the differences only")
    String onlyDifferences();

    @Message("{#if blocks == 1}One paragraph is the same{#else}{blocks} paragraphs are the same{/if}")
    String same(int blocks);

    @Message("Who wrote which word")
    String authorship();

    @Message("Who wrote which word of {title}")
    String authorshipTitle(String title);

    @Message(
            "Revision {revision}. Words that came with a later revision than the first are coloured; point at them, or go to them by Tab, to learn by whom.")
    String authorshipHelp(int revision);

    @Message("Brought by")
    String broughtBy();

    @Message("{#if n == 1}1 word{#else}{n} words{/if}")
    String wordCount(int n);

    @Message("Revision {number}: {author}, {when}")
    String by(int number, String author, String when);

    @Message("Restore revision {revision}?")
    String restoreTitle(int revision);

    @Message("What it says becomes revision {next}; revision {current} stays in the history. Notes are carried over.")
    String restoreHelp(int current, int next);

    @Message("The text says what revision {revision} says.")
    String restoreSame(int revision);

    @Message("Restore revision {revision}")
    String restoreRevision(int revision);

    @Message("Restores revision {revision}")
    String restores(int revision);

    @Message("You both corrected the same words")
    String conflictTitle();

    @Message(
            "You corrected revision {base}; by now the text stands at revision {current}. All else is put together; choose here what {#if n == 1}this passage{#else}these {n} passages{/if} shall say.")
    String conflictHelp(int n, int base, int current);

    @Message("What was corrected meanwhile")
    String theirChanges();

    @Message("Passage {number} of {all}")
    String passage(int number, int all);

    @Message("Theirs (revision {revision})")
    String theirs(int revision);

    @Message("Yours")
    String mine();

    @Message("Both, theirs first")
    String both();

    @Message("Taken out")
    String takenOut();

    @Message("Keep this as revision {next}?")
    String keepTitle(int next);

    @Message("Keep as revision {next}")
    String keepAs(int next);

    @Message("It was made on revision {base}; what others corrected since stays in it.")
    String merged(int base);

    @Message("It says what the text says already; there is nothing to keep.")
    String nothingToKeep();

    @Message("Discard this correction")
    String discard();

    @Message("Yours")
    String yours();
}
