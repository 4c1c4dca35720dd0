package org.postil.parallel;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where two texts stand side by side. */
@MessageBundle("parallel")
public interface ParallelMessages {
    @Message("Side by side")
    String sideBySide();

    @Message("{title}, side by side")
    String titleOf(String title);

    @Message(
            "Laid side by side by their page marks and the length of their paragraphs, but for the rows that an editor has put right.")
    String how();

    @Message("Put rows right")
    String lay();

    @Message(
            "Say what belongs together. The rows that you change stay so, also when a text is corrected; the rest is worked out around them.")
    String layingHow();

    @Message("Done")
    String layingDone();

    @Message("Put right by an editor")
    String laid();

    @Message("Join with the row below")
    String join();

    @Message("To the row above")
    String toRowAbove();

    @Message("To the row below")
    String toRowBelow();

    @Message("Begin a new row here")
    String newRow();

    @Message("Changed.")
    String changed();

    @Message("Taken back.")
    String undone();

    @Message("Undo")
    String undo();

    @Message("Swap sides")
    String swap();

    @Message("Here instead")
    String instead();

    @Message("Notes")
    String notes();

    @Message("No counterpart")
    String alone();

    @Message("Read and annotate this passage")
    String readPassage();

    @Message("Note {number}, back to its passage")
    String backTo(int number);

    @Message("{#if n == 1}1 more note{#else}{n} more notes{/if}")
    String folded(int n);

    @Message("Only the first notes stand here. Each text by itself shows all of them.")
    String cut();

    @Message("Earlier paragraphs")
    String earlier();

    @Message("Further paragraphs")
    String later();

    @Message("One of the texts, or who may read them, has changed since this page was opened.")
    String outdated();

    @Message("Load the page anew")
    String reload();

    @Message("Parts of the texts")
    String parts();
}
