package org.postil.annotations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("annotations")
public interface AnnotationMessages {
    @Message("as in revision {revision}")
    String asItWas(int revision);

    @Message("Highlight")
    String highlight();

    @Message("Link to this note,")
    String permalink();

    @Message("edited")
    String edited();

    @Message("by {author}")
    String writtenBy(String author);

    @Message("written {when}")
    String written(String when);

    @Message("original")
    String original();

    @Message("from elsewhere")
    String fromElsewhere();

    @Message(
            "{#switch state}{#case 'exact'}at its place{#case 'moved'}moved with revision {revision}"
                    + "{#case 'changed'}passage changed in revision {revision}{#case 'uncertain'}place uncertain{#else}place lost{/switch}")
    String state(String state, int revision);

    @Message("Only you see this")
    String forMe();

    @Message("Everybody sees this")
    String forEverybody();

    @Message("Resolved")
    String resolved();

    @Message("{#if count == 1}1 reply{#else}{count} replies{/if}")
    String replies(long count);

    @Message("Replies")
    String repliesHeading();

    @Message("Reply")
    String reply();

    @Message("Link to…")
    String link();

    @Message("Cite")
    String cite();

    @Message("Edit")
    String edit();

    @Message("Delete")
    String delete();

    @Message("Resolve")
    String resolve();

    @Message("Reopen")
    String reopen();

    @Message("Note")
    String body();

    @Message("Markdown: *italic*, **bold**, > quotation, [link](https://…)")
    String markdown();

    @Message("Tags")
    String tags();

    @Message("With commas between")
    String tagsHint();

    @Message("Tags that exist")
    String suggestions();

    @Message("Who sees it")
    String visibility();

    @Message("Chosen groups")
    String chosenGroups();

    @Message("For which groups")
    String whichGroups();

    @Message("for")
    String forGroups();

    @Message("and")
    String and();

    @Message("Only me")
    String me();

    @Message("Everybody")
    String everybody();

    @Message("Passage")
    String place();

    @Message(
            "The words of the text it is about, exactly as they stand there. Leave it empty for a note on the whole document.")
    String placeHint();

    @Message("Save note")
    String save();

    @Message("Save reply")
    String saveReply();

    @Message("Preview")
    String preview();

    @Message("Cancel")
    String cancel();

    @Message("New note")
    String newNote();

    @Message("Edit note")
    String editNote();

    @Message("Reply to {author}")
    String replyTo(String author);

    @Message("Note deleted.")
    String deleted();

    @Message("Undo")
    String undo();

    @Message(
            "Somebody has changed this note since you began. Their wording stands below; put both together and save again.")
    String changedMeanwhile();

    @Message("Their wording")
    String theirs();

    @Message("{#if highlight}Highlight by {author}{#else}Note by {author}{/if}")
    String called(boolean highlight, String author);

    @Message("{note} on “{words}”")
    String labelled(String note, String words);

    @Message("{note}: {where}")
    String labelledRegion(String note, String where);

    @Message("Page {label}, {#switch place}{#case 'top-left'}upper left{/case}{#case 'top-centre'}upper middle{/case}"
            + "{#case 'top-right'}upper right{/case}{#case 'middle-left'}left of the middle{/case}"
            + "{#case 'middle-centre'}in the middle{/case}{#case 'middle-right'}right of the middle{/case}"
            + "{#case 'bottom-left'}lower left{/case}{#case 'bottom-centre'}lower middle{/case}"
            + "{#case 'bottom-right'}lower right{/case}{#case 'top'}across the upper third{/case}"
            + "{#case 'middle'}across the middle{/case}{#case 'bottom'}across the lower third{/case}"
            + "{#case 'left'}along the left{/case}{#case 'centre'}down the middle{/case}"
            + "{#case 'right'}along the right{/case}{#else}the whole page{/switch}")
    String region(String label, String place);

    /** {@code label} is filled in by the script. */
    @Message("Region of page {label}")
    String newRegion(String label);

    @Message("Redraw region")
    String redraw();

    @Message("To the passage")
    String toPassage();

    @Message("Notes")
    String notesBelow();
}
