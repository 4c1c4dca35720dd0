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

    @Message("This was brought in before.")
    String before();

    @Message(
            "Whoever brought this in may not put anything here any more. What is not listed as made was not brought in.")
    String barred();

    @Message("This was here already; what the file says in addition was filled in.")
    String filled();

    @Message("{#if updated == 1}1 document completed{#else}{updated} documents completed{/if}")
    String updated(long updated);

    @Message(
            "{#switch unit}{#case 'line'}line {number}{/case}{#case 'document'}document {number}{/case}{#case 'note'}note {number}{/case}{#case 'page'}page {number}{/case}{#else}{number}{/switch}")
    String place(String unit, String number);

    @Message(
            "{#switch content}{#case 'TEI'}TEI{/case}{#case 'OTHER_XML'}XML{/case}{#case 'RECORDS'}a list of records in XML{/case}{#case 'HTML'}HTML{/case}"
                    + "{#case 'TEXT'}plain text{/case}{#case 'PDF'}a PDF{/case}"
                    + "{#case 'DOCX'}a text processor's document{/case}{#case 'ODT'}a text processor's document{/case}"
                    + "{#case 'EPUB'}a book{/case}{#case 'XLSX'}a spreadsheet{/case}{#case 'ZIP'}a ZIP archive{/case}"
                    + "{#case 'OFFICE'}an office document of another kind{/case}{#case 'IMAGE'}an image{/case}"
                    + "{#else}neither text nor anything else that is known{/switch}")
    String content(String content);

    @Message(
            "Postil takes catalogues as CSV, TSV, XLSX and JSON, listings, PDF, images, IIIF manifests, DOCX, ODT, EPUB, plain text, Markdown, HTML and TEI, references as RIS, BibTeX, CSL-JSON and Zotero RDF, records as Dublin Core, MODS and EAD, others’ notes as W3C annotations, from Hypothesis and in PDFs, and a ZIP of any of these.")
    String whatComesIn();

    @Message("Something failed on our side while this was read. Bring it in again.")
    String failedHere();

    @Message("“{name}” is empty.")
    String emptyFile(String name);

    @Message("There is no text in it.")
    String noText();

    @Message("It has more than 20 MB, which a document may not. Divide it.")
    String tooLong();

    @Message("“{name}” is not what its name says: its content is {content}."
            + "{#if kind == 'TEI' || kind == 'HTML' || kind == 'TEXT'} Give it the ending that fits.{/if}")
    String notWhatItsNameSays(String name, String content, String kind);

    @Message(
            "“{name}” is text, but what its ending .{ending} stands for is not brought in. {what} If it is one of these, "
                    + "give it the ending that fits.")
    String unknownEnding(String name, String ending, String what);

    @Message("“{name}” is {content}. {what}")
    String unknownContent(String name, String content, String what);

    @Message("{#switch field}{#case 'title'}Its title is missing, or has more than 1,000 characters.{/case}"
            + "{#case 'abstract'}Its abstract has more than 20,000 characters.{/case}"
            + "{#case 'kind'}Its kind has more than 100 characters. A word or two are enough.{/case}"
            + "{#case 'languages'}Its language is none that is known. Write en, ru, hu or zh-Hant.{/case}"
            + "{#case 'html'}The elements of its text nest too deep. Simplify its markup.{/case}"
            + "{#else}In the field “{field}” stands too much, or something that cannot stand there.{/switch}")
    String unusable(String field);

    @Message("The row has no title.")
    String noTitle();

    @Message("“{date}” is not a date that can be read. Write 1956-10-28, 28 October 1956, October 1956, ca. 1956, or "
            + "nothing.")
    String noDate(String date);

    @Message("A date stands here, but no title follows it.")
    String noTitleAfterDate();

    @Message("The table has no rows.")
    String noRows();

    @Message("A table may have 200,000 rows at most. Divide it.")
    String tooManyRows();

    @Message("A table may have 1,000 columns at most. This is probably no catalogue.")
    String tooManyColumns();

    @Message("The first line must name the columns. Missing is {missing}; it names: {found}.")
    String columnsMissing(String missing, String found);

    @Message("The row has {values} values, but the first line names {columns} columns. Put a value that holds the "
            + "separator between quotation marks.")
    String tooManyValues(String values, String columns);

    @Message("From here on this is not CSV: a quotation mark is not closed, or stands within a value without being "
            + "doubled.")
    String notCsv();

    @Message("Here this stops being well-formed XML. Check it with any XML editor.")
    String notXml();

    @Message("The file declares entities in a DTD, which is not read. Resolve them and try again.")
    String declaresEntities();

    @Message("The entity “&{entity};” is not known without its DTD, which is not read. Write the character itself.")
    String unknownEntity(String entity);

    @Message("The elements of this file nest more than {depth} deep, which no edition does.")
    String tooDeep(String depth);

    @Message("This PDF is locked with a password. Save it without one and bring it in again.")
    String pdfEncrypted();

    @Message(
            "This PDF is damaged and cannot be read. Open it in a PDF viewer, print it to a new PDF and bring that in.")
    String pdfCorrupt();

    @Message("This PDF has {pages} pages; it may have 1,000 at most. Divide it.")
    String pdfTooManyPages(String pages);

    @Message("A part of this PDF unpacks to more than any text needs. Print it to a new PDF and bring that in.")
    String pdfTooMuch();

    @Message(
            "Its pages hold no text, only images: it was taken as a record without text, and its page images can be read. "
                    + "Where Tesseract is installed, their text is now read by machine.")
    String pdfNoText();

    @Message("No record was found in it.")
    String noRecords();

    @Message("The record has no title.")
    String recordWithoutTitle();

    @Message("Here this stops being JSON. Check it with any JSON editor.")
    String notJson();

    @Message("This entry is not closed, or not written as BibTeX writes one. Check its braces and commas.")
    String notBibTex();

    @Message("It is locked with a password or for another reader. Save it without that and bring it in again.")
    String locked();

    @Message(
            "It is damaged and cannot be unpacked. Open it with the program that made it, save it anew and bring it in again.")
    String zipDamaged();

    @Message("It holds more files than come in at once. Divide it.")
    String zipTooMany();

    @Message("From here on the archive unpacks to more than comes in at once. Divide it.")
    String zipTooMuch();

    @Message("This is an archive within an archive, which is not unpacked. Bring it in by itself.")
    String zipNested();

    @Message(
            "This file is locked with a password, or packed in a way that is not read. Pack it anew without a password.")
    String zipLocked();

    @Message("Its name leads out of the archive or is none that a file can have. Rename it and pack it anew.")
    String zipPath();

    @Message("This file unpacks to far more than it is packed, as none does that somebody wrote. It was not unpacked.")
    String zipBomb();

    @Message("An archive of several files cannot be one text. Unpack it and choose a file.")
    String zipAlone();

    @Message(
            "The file “{name}”, which the catalogue names, did not come with it: it was taken as a record without its text.")
    String fileNotHere(String name);

    @Message("The catalogue has described the file “{name}” before. Give each file one row.")
    String fileNamedTwice(String name);

    @Message(
            "The file “{name}” holds {count} documents, so one row cannot describe it. Leave its name out of the catalogue.")
    String fileOfSeveral(String name, String count);

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

    @Message("A record of its page image. Where Tesseract is installed, its text is now read by machine.")
    String imageNoText();

    @Message(
            "This image has {width} × {height} pixels; of its kind at most {most} million come in. Bring it at a smaller size, "
                    + "or in parts.")
    String imageTooLarge(String width, String height, String most);

    @Message(
            "This image is damaged, or of a kind that is not read. Save it anew as PNG, JPEG or TIFF and bring that in.")
    String imageCorrupt();

    @Message("This IIIF manifest is not whole JSON. Download it anew and bring that in.")
    String iiifMalformed();

    @Message(
            "This IIIF manifest names no page with an image. A collection of manifests comes in by each of its manifests.")
    String iiifNoPages();

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

    @Message("The words there differ a little from its quote.")
    String noteChanged();

    @Message(
            "{#switch candidates}{#case '0'}Its words are not surely found in the text.{/case}{#case '1'}Its words may stand in one place, which is not sure.{/case}{#else}Its words may stand in {candidates} places.{/else}{/switch} It waits among the document’s notes without a sure place.")
    String noteUncertain(String candidates);

    @Message("Its words do not stand in the text. It waits among the document’s notes without a sure place.")
    String noteLost();

    @Message("The document has no text, so it is on the document as a whole.")
    String noteNoText();

    @Message(
            "{#if address == ''}It does not say which document it is on. Choose the document, and bring the file in again.{#else}No document you may read is known under {address}. Bring the document in first, write this address into its record, or choose the document, and bring the file in again.{/if}")
    String noteDocumentUnknown(String address);

    @Message("Several documents are known under {address}. Choose one, and bring the file in again.")
    String noteDocumentsSeveral(String address);

    @Message("It replies to a note that is not here.")
    String noteWithoutParent();

    @Message("You may read the document it is on, and not annotate it.")
    String noteReadOnly();

    @Message("It neither says nor marks anything.")
    String noteEmpty();

    @Message(
            "On the page it stands beside these words, and nothing says that it is about them. It waits among the document’s notes without a sure place.")
    String noteBeside();

    @Message("On the page it lies on no words of the text, so it is on the document as a whole.")
    String noteNotOnWords();

    @Message("It marks words in {parts} places that do not follow one another, and stands on the first of them.")
    String noteInParts(String parts);

    @Message("It says more than a note may hold; its end was left out.")
    String noteCut();

    @Message("A note here is damaged and cannot be read.")
    String noteDamaged();

    @Message(
            "The notes in this file are more, or longer, than come in at once: {notes} were read, those behind them were left out.")
    String notesLeftOut(String notes);

    @Message("Only its notes were taken, because you chose the document that they are on.")
    String notesAlone();

    @Message("This is the file that is here already, with notes written into it since. The notes were taken.")
    String notesAdded();

    @Message("The notes of this collection are in files by themselves, which it only names. Bring those in.")
    String notesElsewhere();

    @Message("This is on no page that came in: on another document, or on a place that lies outside of its page.")
    String noteNotOnPage();

    @Message("Links between passages do not come in: {links} in this file were left out.")
    String notesLinks(String links);

    @Message("There is no note in this file.")
    String notesNone();

    @Message("This file has more than {most} notes. Bring it in in parts.")
    String notesTooMany(String most);

    @Message("{#if notes == 1}1 note made{#else}{notes} notes made{/if}")
    String notesMade(long notes);

    @Message("Note of the person who brought this in")
    String anothersNote();

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
