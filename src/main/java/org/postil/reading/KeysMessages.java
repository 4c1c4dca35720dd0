package org.postil.reading;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A sentence for every {@link Command} and group of them, and what is written on the keys. */
@MessageBundle("keys")
public interface KeysMessages {
    @Message("Keys")
    String keys();

    @Message("What can be done in the reading view without a mouse")
    String about();

    @Message("On a Mac")
    String onMac();

    @Message("or")
    String or();

    @Message("Use single letters and signs as keys")
    String letters();

    @Message("Turn this off where they get in the way, of speech input for one. Kept in this browser.")
    String lettersHint();

    @Message("Close")
    String close();

    @Message("Move through the text")
    String groupMove();

    @Message("Select")
    String groupSelect();

    @Message("With a passage selected")
    String groupPassage();

    @Message("Notes")
    String groupNotes();

    @Message("Everywhere")
    String groupPage();

    @Message("Put the caret in the text; so does Tab, when it comes to the text")
    String intoText();

    @Message("Move by a character")
    String moveCharacter();

    @Message("Move by a line")
    String moveLine();

    @Message("Move by a word")
    String moveWord();

    @Message("Move by a sentence")
    String moveSentence();

    @Message("Move by a paragraph")
    String moveParagraph();

    @Message("Go to the beginning or end of the line")
    String moveEdge();

    @Message("Move by a screen")
    String moveScreen();

    @Message("Go to the beginning or end of the text")
    String moveEnd();

    @Message("Select the next sentence, with or without a caret")
    String nextSentence();

    @Message("Take the next sentence in as well")
    String furtherSentence();

    @Message("Select by characters")
    String selectCharacter();

    @Message("Select by lines")
    String selectLine();

    @Message("Select by words")
    String selectWord();

    @Message("Select by sentences")
    String selectSentence();

    @Message("Select by paragraphs")
    String selectParagraph();

    @Message("Select to the beginning or end of the line")
    String selectEdge();

    @Message("Select by screens")
    String selectScreen();

    @Message("Select to the beginning or end of the text")
    String selectEnd();

    @Message("Highlight it")
    String highlight();

    @Message("Write a note on it")
    String note();

    @Message("Tag it")
    String tag();

    @Message("Keep tags: every passage you then select gets them at once")
    String stickyTags();

    @Message("Link it to another place")
    String link();

    @Message("Mark whom or what it names")
    String mention();

    @Message("Cite it")
    String cite();

    @Message("Go to the buttons beside it; Shift and Tab lead back")
    String toolbar();

    @Message("Go to the next note")
    String nextNote();

    @Message("Go to the previous note")
    String previousNote();

    @Message("Open the note at the caret; again, the next one there; on a link, follow it")
    String openNote();

    @Message("Reply to the open note")
    String reply();

    @Message("Edit the open note")
    String edit();

    @Message("Resolve the open note, or reopen it")
    String resolve();

    @Message("Link the open note to another place")
    String linkNote();

    @Message("Cite the open note")
    String citeNote();

    @Message("Back to where the caret was before you went to the notes")
    String goBack();

    @Message("Show whom or what the name at the caret means")
    String openName();

    @Message("Save what you are writing")
    String save();

    @Message("Close what is open, one thing after the other; from a note, back to its passage")
    String escape();

    @Message("Search")
    String search();

    @Message("Show these keys")
    String help();

    @Message("Ctrl")
    String keyControl();

    @Message("Alt")
    String keyAlt();

    @Message("Shift")
    String keyShift();

    @Message("⌘")
    String keyMeta();

    @Message("←")
    String keyArrowLeft();

    @Message("→")
    String keyArrowRight();

    @Message("↑")
    String keyArrowUp();

    @Message("↓")
    String keyArrowDown();

    @Message("Home")
    String keyHome();

    @Message("End")
    String keyEnd();

    @Message("Page Up")
    String keyPageUp();

    @Message("Page Down")
    String keyPageDown();

    @Message("Enter")
    String keyEnter();

    @Message("Tab")
    String keyTab();

    @Message("Esc")
    String keyEscape();
}
