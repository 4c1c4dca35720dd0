package org.postil.links;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("links")
public interface LinkMessages {
    /** What this end does to the other. */
    @Message("{#switch kind}{#case 'quotes'}Quotes{/case}{#case 'replies-to'}Replies to{/case}"
            + "{#case 'contradicts'}Contradicts{/case}{#case 'corroborates'}Corroborates{/case}"
            + "{#case 'draft-of'}Draft of{/case}{#case 'same-event'}Same event{/case}{#else}See also{/switch}")
    String kind(String kind);

    /** What the other end does to this one. */
    @Message("{#switch kind}{#case 'quotes'}Quoted by{/case}{#case 'replies-to'}Answered by{/case}"
            + "{#case 'contradicts'}Contradicted by{/case}{#case 'corroborates'}Corroborated by{/case}"
            + "{#case 'draft-of'}Final version{/case}{#case 'same-event'}Same event{/case}{#else}Seen from{/switch}")
    String back(String kind);

    @Message("Link: {kind} {title}")
    String card(String kind, String title);

    @Message("Links")
    String links();

    @Message("linked by {author}")
    String by(String author);

    @Message("Note by {author}")
    String noteBy(String author);

    @Message("Only you see this")
    String forMe();

    @Message("{#if state == 'lost'}passage lost{#else}place uncertain{/if}")
    String state(String state);

    @Message("Delete link")
    String delete();

    @Message("Link to…")
    String linkTo();

    @Message("Link this document to…")
    String linkDocument();

    @Message("From")
    String from();

    @Message("The whole document")
    String whole();

    @Message("Find the other document")
    String find();

    @Message("Title, name or word of the abstract")
    String findHint();

    @Message("Find")
    String search();

    @Message("Documents to link to")
    String found();

    @Message("No document begins so. Type fewer letters, or another word.")
    String none();

    @Message("Choose another document")
    String another();

    @Message("Text")
    String text();

    @Message("The other end")
    String otherEnd();

    @Message("A passage")
    String passage();

    @Message("Select it in the text, or type its words here")
    String passageHint();

    @Message("How they are linked")
    String kindLabel();

    @Message("Who sees it")
    String visibility();

    @Message("The group")
    String group();

    @Message("Only me")
    String me();

    @Message("Everybody who may read both")
    String everybody();

    @Message("Make link")
    String make();

    @Message("Cancel")
    String cancel();

    @Message("Link made")
    String made();

    @Message("Link deleted")
    String deleted();

    @Message("The text of the other document")
    String sheet();

    @Message("This document has no text yet; link to the document or to one of its notes.")
    String noText();

    @Message("{role}, {language}, revision {revision}")
    String textName(String role, String language, int revision);
}
