package org.postil.facsimiles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.postil.documents.Document;
import org.postil.documents.Text;
import org.postil.shared.Ids;

/**
 * The pages of a document as images, in order. Where a text was read off them, by its maker's program or by ours, it knows
 * at which offsets of which revision the words of each page stand; what that text says later is followed from there.
 */
@Entity
@Table(name = "facsimile")
public class Facsimile {
    /** Words that come with the pages are those of the text as it was first read off them. */
    private static final int FIRST = 1;

    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID document;

    @Column(name = "text_id")
    private UUID text;

    private Integer revision;
    private UUID reader;
    private String machine;
    private Instant created;

    /** Counted beside whoever else changes it, and so never written from here. */
    @Column(insertable = false, updatable = false)
    private int tries;

    protected Facsimile() {}

    Facsimile(Document document, Text text) {
        this.id = Ids.next();
        this.document = document.id();
        this.created = Instant.now();
        if (text != null) {
            read(text, FIRST);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID document() {
        return document;
    }

    /** The text whose words stand on the pages, or null. */
    public UUID text() {
        return text;
    }

    /** In the offsets of which of its revisions places and words are counted, or null. */
    public Integer revision() {
        return revision;
    }

    /** For whom its pages are to be read by machine, or null. */
    UUID reader() {
        return reader;
    }

    /** What has read its pages, or null. */
    String machine() {
        return machine;
    }

    /** How often in succession a server that has its pages was out of reach. */
    int tries() {
        return tries;
    }

    /** Its pages are to be read by machine; the text will be this account's. Where there is a text, nothing is done. */
    void waitFor(UUID account) {
        if (text == null && machine == null) {
            reader = account;
        }
    }

    /** All its pages have been read, whatever was on them. */
    void wasRead(String by) {
        reader = null;
        machine = by;
    }

    /** A text has been read off the pages. */
    void read(Text text, int revision) {
        this.text = text.id();
        this.revision = revision;
    }
}
