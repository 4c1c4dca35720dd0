package org.postil.duplicates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.documents.DocumentDraft;
import org.postil.shared.Problem;

/** That one document became part of another, with what is needed to part them again. */
@Entity
@Table(name = "document_merge")
class DocumentMerge {
    @Id
    @Column(name = "event_id")
    private UUID event;

    private UUID kept;
    private UUID gone;

    /** What the record said that was kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentDraft before;

    /** What it says since. */
    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentDraft after;

    private Instant undone;

    protected DocumentMerge() {}

    DocumentMerge(UUID event, UUID kept, UUID gone, DocumentDraft before, DocumentDraft after) {
        this.event = event;
        this.kept = kept;
        this.gone = gone;
        this.before = before;
        this.after = after;
    }

    UUID kept() {
        return kept;
    }

    UUID gone() {
        return gone;
    }

    DocumentDraft before() {
        return before;
    }

    DocumentDraft after() {
        return after;
    }

    /** @throws Problem 409 when it was taken back already */
    void takeBack() {
        if (undone != null) {
            throw Problem.conflict("undone-already", "These two have been parted already.");
        }
        undone = Instant.now();
    }
}
