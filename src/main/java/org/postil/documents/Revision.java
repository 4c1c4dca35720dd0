package org.postil.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An immutable state of a text: sanitised HTML, and the plain text its text nodes spell, character for character. */
@Entity
@Immutable
@IdClass(Revision.Key.class)
public class Revision {
    @Id
    @Column(name = "text_id")
    private UUID text;

    @Id
    private int number;

    private String html;
    private String plain;
    private int length;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Folio> folios;

    private UUID author;
    private Instant created;
    private String comment;
    private Integer base;

    protected Revision() {}

    Revision(UUID text, int number, RevisionDraft draft, UUID author) {
        Rendition rendition = draft.rendition();
        this.text = text;
        this.number = number;
        this.html = rendition.html();
        this.plain = rendition.plain();
        this.length = plain.codePointCount(0, plain.length());
        this.folios = List.copyOf(rendition.folios());
        this.author = author;
        this.created = Instant.now();
        this.comment = draft.comment();
        this.base = draft.base() == null || draft.base() == number - 1 ? null : draft.base();
    }

    public UUID text() {
        return text;
    }

    public int number() {
        return number;
    }

    public String html() {
        return html;
    }

    public String plain() {
        return plain;
    }

    /** Of the plain text, in code points. */
    public int length() {
        return length;
    }

    public List<Folio> folios() {
        return folios;
    }

    /** The label of the folio on which that code point stands; empty before the first mark. */
    public Optional<String> folioAt(int offset) {
        return new Rendition(html, plain, folios).folioAt(offset);
    }

    public UUID author() {
        return author;
    }

    public Instant created() {
        return created;
    }

    public String comment() {
        return comment;
    }

    /** The revision that was corrected, where it was not the one before: others' work was merged. Else null. */
    public Integer base() {
        return base;
    }

    record Key(UUID text, int number) implements Serializable {}
}
