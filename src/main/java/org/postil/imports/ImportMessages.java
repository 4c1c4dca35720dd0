package org.postil.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("imports")
public interface ImportMessages {
    @Message("Bring documents in")
    String title();

    @Message("Drag files onto this page, or choose them. A volume of letters becomes one document for each; "
            + "a catalogue beside files describes them by their names. What is here already is not made twice.")
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

    @Message(
            "{#switch state}{#case 'queued'}waiting{/case}{#case 'running'}under way{/case}{#case 'asking'}waits for an answer{/case}{#case 'done'}done{/case}"
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

    @Message(
            "{#switch outcome}{#case 'made'}made{/case}{#case 'updated'}completed{/case}{#case 'skipped'}skipped{/case}"
                    + "{#else}refused{/else}{/switch}")
    String outcome(String outcome);

    @Message("This was here already; what the file says in addition was filled in.")
    String filled();

    @Message("{#if updated == 1}1 document completed{#else}{updated} documents completed{/if}")
    String updated(long updated);

    @Message(
            "{#switch unit}{#case 'line'}line {number}{/case}{#case 'document'}document {number}{/case}{#case 'note'}note {number}{/case}{#case 'page'}page {number}{/case}{#else}{number}{/switch}")
    String place(String unit, String number);

    @Message(
            "{#switch column}{#case 'keep'}Keep under its own name{/case}{#case 'none'}Leave out{/case}{#case 'title'}Title{/case}"
                    + "{#case 'date'}Date{/case}{#case 'type'}Kind{/case}{#case 'creators'}Creators{/case}{#case 'recipients'}Recipients{/case}"
                    + "{#case 'senders'}Senders{/case}{#case 'attendees'}Attendees{/case}{#case 'persons'}People named{/case}"
                    + "{#case 'places'}Places{/case}{#case 'subjects'}Subjects{/case}{#case 'languages'}Languages{/case}"
                    + "{#case 'abstract'}Abstract{/case}{#case 'text'}Text{/case}{#case 'translation'}Translation{/case}"
                    + "{#case 'identifier'}Identifier{/case}{#case 'fileName'}Name of the file described{/case}{#case 'shelfmark'}Shelfmark{/case}"
                    + "{#case 'sourceLine'}Source, as one line{/case}{#case 'repository'}Archive{/case}{#case 'fonds'}Fonds{/case}"
                    + "{#case 'series'}Series{/case}{#case 'box'}Box{/case}{#case 'folder'}Folder{/case}{#case 'file'}File (delo){/case}"
                    + "{#case 'folios'}Folios{/case}{#case 'obtainedBy'}Obtained by{/case}{#case 'translatedBy'}Translated by{/case}"
                    + "{#case 'contributedBy'}Contributed by{/case}{#case 'digitalArchive'}Digital archive{/case}{#case 'originalAddress'}Original address{/case}"
                    + "{#case 'classification'}Classification{/case}{#case 'rights'}Rights{/case}{#case 'creditLine'}Credit line{/case}"
                    + "{#case 'level'}Level of description{/case}{#case 'position'}Position{/case}"
                    + "{#case 'repositoryPlace'}Place of the archive{/case}{#case 'origin'}Made or sent from{/case}"
                    + "{#case 'ownNumber'}Its own number{/case}{#else}{column}{/switch}")
    String column(String column);

    @Message("What the columns mean")
    String columnsTitle();

    @Message(
            "“{file}” has columns of which Postil does not know what they mean. This is what it takes them for; change what is wrong.")
    String columnsLede(String file);

    @Message("Column")
    String columnName();

    @Message("What stands in it")
    String columnExamples();

    @Message("Means")
    String columnMeaning();

    @Message("Meaning of the column “{name}”")
    String columnMeaningOf(String name);

    @Message("The first rows would become")
    String columnsPreview();

    @Message("Show the rows again")
    String columnsShow();

    @Message("Bring in")
    String columnsGo();

    @Message("Say what the columns mean")
    String columnsAsked();

    @Message("A catalogue has columns that are not known. The import goes on when you have said what they mean.")
    String columnsWaiting();

    @Message("No column is the title yet. Say which one is, or which one names the files that the rows describe.")
    String noTitleColumn();

    @Message("The table has no rows.")
    String noRowsToShow();

    @Message("Or a whole folder")
    String folder();

    @Message("A catalogue in it (CSV, XLSX …) with a column “file” describes the files beside it.")
    String folderHint();

    @Message("The files are being sent …")
    String sending();

    @Message("The files could not be sent. Check the connection, and drop them here again.")
    String unsent();

    @Message("What comes in")
    String whatComesInTitle();

    @Message("Or the address of a IIIF manifest")
    String address();

    @Message("Its pages stay where they are, and are fetched by this server when somebody looks at them.")
    String addressHint();

    @Message("Fetch the manifest")
    String fetch();

    @Message("The images are the pages of one document, in the order of their names")
    String together();

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

    @Message("PDF, DOCX, ODT, EPUB, plain text, Markdown, HTML, or TEI with one text")
    String uploadFile();

    @Message("Compare with the text")
    String uploadCompare();

    @Message("Correct it here instead")
    String uploadEdit();

    @Message("{#if notes == 1}1 note made{#else}{notes} notes made{/if}")
    String notesMade(long notes);

    @Message("Others’ notes are for")
    String notes();

    @Message("me alone")
    String notesForMe();

    @Message("the group")
    String notesForGroup();

    @Message("Document that others’ notes are on, if they do not name it")
    String notesDocument();

    @Message("Its address, as its page has it. May stay empty: notes know the address of what they were made on.")
    String notesDocumentHint();
}
