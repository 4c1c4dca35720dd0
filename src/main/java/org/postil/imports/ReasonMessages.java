package org.postil.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of a report: why something came to nothing, or to less than one may expect, and what to do. */
@MessageBundle("reasons")
public interface ReasonMessages {
    @Message("This was brought in before.")
    String before();

    @Message(
            "Whoever brought this in may not put anything here any more. What is not listed as made was not brought in.")
    String barred();

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

    @Message("“{name}” is empty. Look whether the file was saved, and bring it in again.")
    String emptyFile(String name);

    @Message("There is no text in it. If what you see in it are pictures, bring those in as images or as a PDF.")
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

    @Message(
            "{#if file == ''}The row has no title. Write one, or name the file that the row describes.{#else}The row has no title, and its file “{file}” came neither with it nor into this group before. Write a title, or bring the file in beside the catalogue.{/if}")
    String noTitle(String file);

    @Message("“{date}” is not a date that can be read. Write 1956-10-28, 28 October 1956, October 1956, ca. 1956, or "
            + "nothing.")
    String noDate(String date);

    @Message("A date stands here, but no title follows it. Write the title into the next line.")
    String noTitleAfterDate();

    @Message("The table has no rows below the names of its columns.")
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

    @Message("No record was found in it. Look whether it was exported in the format that its ending says.")
    String noRecords();

    @Message("The record has no title. Write one where it comes from, and export it again.")
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

    @Message("This file is attached to a PDF and was not read: it is damaged, too large, or attached to an attachment. "
            + "Save it from there and bring it in by itself.")
    String attachedLeftOut();

    @Message(
            "The file “{name}”, which the catalogue names, came neither with it nor into this group before: it was taken as a record without its text.")
    String fileNotHere(String name);

    @Message(
            "{count} files have the name “{name}”, so nothing tells which of them the row describes. Write its path with its folders, or bring the right file in beside the catalogue.")
    String fileAmbiguous(String name, String count);

    @Message("The catalogue has described the file “{name}” before. Give each file one row.")
    String fileNamedTwice(String name);

    @Message(
            "The file “{name}” holds {count} documents, so one row cannot describe it. Leave its name out of the catalogue.")
    String fileOfSeveral(String name, String count);

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

    @Message("It replies to a note that is not here. Bring that one in first, and this file again.")
    String noteWithoutParent();

    @Message("You may read the document it is on, and not annotate it. An owner of its group can let you.")
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

    @Message("A note here is damaged and cannot be read. Open the file in a PDF viewer to see it.")
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

    @Message("Links between passages do not come in: {links} were left out.")
    String notesLinks(String links);

    @Message("There is no note in this file. Look whether its notes were exported with it.")
    String notesNone();

    @Message("This file has more than {most} notes. Bring it in in parts.")
    String notesTooMany(String most);

    @Message("The notes of this file have more than {most} million characters. Bring it in in parts.")
    String notesTooMuch(String most);

    @Message("Note of the person who brought this in")
    String anothersNote();
}
