package org.postil.authorities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.shared.Problem;

/** That one record became part of another, with what is needed to part them again. */
@Entity
@Table(name = "authority_merge")
class Merge {
    @Id
    @Column(name = "event_id")
    private UUID event;

    private UUID kept;
    private UUID gone;

    /** What was said of the record that was kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    private AuthorityDraft before;

    /** In which documents, and as what, the record that is gone was named. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Moved> namings;

    private Instant undone;

    protected Merge() {}

    /** @param had whether the same document named the record that was kept in the same part already */
    record Moved(UUID document, String part, int position, boolean had) {}

    Merge(UUID event, Authority gone, Authority kept, List<Moved> namings) {
        this.event = event;
        this.kept = kept.id();
        this.gone = gone.id();
        this.before = kept.said();
        this.namings = List.copyOf(namings);
    }

    UUID kept() {
        return kept;
    }

    UUID gone() {
        return gone;
    }

    AuthorityDraft before() {
        return before;
    }

    /** @throws Problem 409 when it was taken back already */
    void takeBack() {
        if (undone != null) {
            throw Problem.conflict("undone-already", "These two have been parted already.");
        }
        undone = Instant.now();
    }
}
