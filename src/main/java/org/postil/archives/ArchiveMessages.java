package org.postil.archives;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages in an archive, which are read without Postil. */
@MessageBundle("archives")
public interface ArchiveMessages {
    @Message("""
            {title}

            This folder holds documents and what was written about them, as Postil kept it.

            To read it, open data/site/index.html in any browser. Nothing has to be installed.
            data/files/     the files that documents were brought in as
            data/records/   everything, for programs: one file a kind, one JSON object a line
            data/archive.json says what it is; manifest-sha256.txt has a checksum for every file
            (sha256sum --check manifest-sha256.txt). The folder is a bag of BagIt, RFC 8493.

            To bring it into a Postil: java -jar quarkus-run.jar restore ARCHIVE.zip
            """)
    String readme(String title);

    @Message("As it stood on {day} at {from}")
    String imprint(String day, String from);

    @Message("{#if number == 1}1 document{#else}{number} documents{/if}")
    String documents(int number);

    @Message("There are no documents.")
    String empty();

    @Message("Undated")
    String undated();

    @Message(
            "{#switch what}{#case 'creator'}By{/case}{#case 'sender'}Sent by{/case}{#case 'recipient'}To{/case}{#case 'attendee'}Present{/case}{#case 'mentioned'}People{/case}{#case 'place'}Places{/case}{#case 'subject'}Subjects{/case}{#case 'shelfmark'}Lies in{/case}{#case 'source'}Source{/case}{#else}Group{/switch}")
    String line(String what);

    @Message("Files")
    String originals();

    @Message("Address")
    String address();

    @Message(
            "{#switch role}{#case 'original'}Original{/case}{#case 'transcript'}Transcript{/case}{#else}Translation{/switch}")
    String role(String role);

    @Message("No text of this document was kept.")
    String noText();

    @Message("Notes")
    String notes();

    @Message("There are no notes on this document.")
    String noNotes();

    @Message("On the document as a whole")
    String onTheWhole();

    @Message("On the image of page {label}")
    String onPage(String label);

    @Message("Back to the passage")
    String back();
}
