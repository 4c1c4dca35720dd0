package org.postil.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("imports")
public interface ImportMessages {
    @Message("Bring documents in")
    String title();

    @Message(
            "Drag files onto this page, or choose them. Postil takes catalogues as CSV, listings with dates, titles and "
                    + "abstracts, plain text, Markdown, HTML and TEI; a volume of TEI becomes one document for each letter or "
                    + "telegram. What is here already is not made twice.")
    String lede();

    @Message("Files")
    String files();

    @Message("Drop the files to bring them in")
    String drop();

    @Message("Language of the texts, where they do not say it")
    String language();

    @Message("For example en, ru, hu. It may stay empty.")
    String languageHint();

    @Message("The texts are")
    String role();

    @Message("transcripts")
    String transcript();

    @Message("originals")
    String original();

    @Message("translations")
    String translation();

    @Message("Bring in")
    String submit();

    @Message("Earlier imports")
    String recent();

    @Message("When")
    String when();

    @Message("State")
    String stateHead();

    @Message("Report")
    String report();

    @Message("Import")
    String importOf();

    @Message("{#switch state}{#case 'queued'}waiting{/case}{#case 'running'}under way{/case}{#case 'done'}done{/case}"
            + "{#case 'failed'}failed{/case}{#else}cancelled{/else}{/switch}")
    String state(String state);

    @Message("{done} of {total} records")
    String progress(int done, int total);

    @Message("{#if made == 1}1 document made{#else}{made} documents made{/if}")
    String made(long made);

    @Message("{skipped} skipped, because they are here already")
    String skipped(long skipped);

    @Message("{refused} refused")
    String refused(long refused);

    @Message("{#switch outcome}{#case 'made'}made{/case}{#case 'updated'}updated{/case}{#case 'skipped'}skipped{/case}"
            + "{#else}refused{/else}{/switch}")
    String outcome(String outcome);

    @Message("This was brought in before.")
    String before();

    @Message(
            "The account that asked for this may no longer edit in the group, or something failed on our side. What was "
                    + "made until then stays.")
    String failedHelp();

    @Message("Cancel import")
    String cancel();

    @Message("Bring more in")
    String again();

    @Message("To the archive")
    String toArchive();

    @Message("File")
    String file();

    @Message("Record")
    String record();

    @Message("Outcome")
    String outcomeHead();

    @Message("Document or reason")
    String documentHead();

    @Message("More records")
    String more();

    @Message("Nothing has been brought in yet.")
    String none();

    @Message("You are here")
    String where();

    @Message("Revisions")
    String revisions();

    @Message("Upload a new version")
    String upload();

    @Message("Upload a new version of {title}")
    String uploadTitle(String title);

    @Message("The text stands at revision {revision}. You will see what the file changes before it is kept.")
    String uploadHelp(int revision);

    @Message("What is new in it")
    String uploadComment();

    @Message("Plain text, Markdown, HTML, or TEI with one text")
    String uploadFile();

    @Message("Compare with the text")
    String uploadCompare();

    @Message("Correct it here instead")
    String uploadEdit();
}
