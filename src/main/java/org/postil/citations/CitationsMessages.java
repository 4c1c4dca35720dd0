package org.postil.citations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("citations")
public interface CitationsMessages {
    @Message("Cite: {title}")
    String title(String title);

    @Message("Cite")
    String cite();

    @Message("Close")
    String close();

    @Message("Language of the citation")
    String language();

    @Message("Another style")
    String otherStyle();

    @Message("the name of a CSL style")
    String styleExample();

    @Message("Show")
    String show();

    @Message("{#switch id}{#case 'chicago-notes'}Chicago, note{#case 'chicago-bibliography'}Chicago, bibliography"
            + "{#case 'mla'}MLA{#case 'apa'}APA{#else}{name}{/switch}")
    String style(String id, String name);

    /** @param style as {@link #style} says it */
    @Message("{style}: later notes")
    String shortNote(String style);

    @Message("In the sentence:")
    String inText();

    @Message("Copy")
    String copy();

    @Message("Copy {name}")
    String copyNamed(String name);

    @Message("Copied: {name}")
    String copied(String name);

    @Message("This browser does not let pages copy. The citation is selected now: press Ctrl+C, or ⌘C on a Mac.")
    String refused();

    @Message("There is no style of this name. Choose one of those that are suggested.")
    String unknown();

    @Message("Look at it")
    String look();

    @Message("Download")
    String file();
}
