package org.postil.moving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Problem;

/** That a document went from one group or library to another. */
@Entity
@Table(name = "document_move")
class DocumentMove {
    @Id
    @Column(name = "event_id")
    private UUID event;

    @Column(name = "document_id")
    private UUID document;

    @Column(name = "from_group")
    private UUID from;

    @Column(name = "to_group")
    private UUID to;

    private Instant undone;

    protected DocumentMove() {}

    DocumentMove(UUID event, UUID document, UUID from, UUID to) {
        this.event = event;
        this.document = document;
        this.from = from;
        this.to = to;
    }

    UUID document() {
        return document;
    }

    UUID from() {
        return from;
    }

    UUID to() {
        return to;
    }

    boolean undone() {
        return undone != null;
    }

    /** @throws Problem 409 when it was taken back already */
    void takeBack() {
        if (undone != null) {
            throw Problem.conflict("undone-already", "The document has been moved back already.");
        }
        undone = Instant.now();
    }
}
