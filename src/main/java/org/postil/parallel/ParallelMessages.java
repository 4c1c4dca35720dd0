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

    @Message("Laid side by side by their page marks and the length of their paragraphs. Nobody has checked it.")
    String how();

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

    @Message("No connection")
    String offline();

    @Message("Parts of the texts")
    String parts();
}
