package org.postil.annotations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.shared.Ids;

/** A person's decision about where one annotation stands, with what it replaced, so that it can be taken back. */
@Entity
class Settlement {
    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID event;

    @Column(name = "annotation_id")
    private UUID annotation;

    @Column(name = "account_id")
    private UUID by;

    private Instant at;
    private String how;
    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private KeptAnchor before;

    private Instant undone;

    protected Settlement() {}

    /** @param event what takes it back, alone or with the others that were made with it */
    Settlement(UUID event, Annotation annotation, UUID by, String how) {
        this.id = Ids.next();
        this.event = event;
        this.annotation = annotation.id();
        this.by = by;
        // As exactly as the database keeps it.
        this.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.how = how;
        this.before = annotation.kept();
        this.revision = before.revision();
    }

    UUID annotation() {
        return annotation;
    }

    UUID by() {
        return by;
    }

    Instant at() {
        return at;
    }

    String how() {
        return how;
    }

    /** The revision it was made in. */
    int revision() {
        return revision;
    }

    KeptAnchor before() {
        return before;
    }

    boolean undone() {
        return undone != null;
    }

    Settled settled() {
        return new Settled(how, by, at, id);
    }

    /** Whether it is what the annotation still stands by. */
    boolean inForce(Annotation annotation) {
        return undone == null
                && annotation.settled() != null
                && id.equals(annotation.settled().settlement())
                && annotation.kept().revision() == revision;
    }

    void undo() {
        this.undone = Instant.now();
    }
}
