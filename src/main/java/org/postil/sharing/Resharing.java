package org.postil.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.shared.Job;
import org.postil.shared.Problem;

/**
 * That somebody changes who sees many of his notes. Which ones stays what it was when he said so. What it counts are notes
 * that it has come to.
 */
@Entity
@Table(name = "resharing_job")
class Resharing extends Job {
    private int changed;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Change change;

    /** Up to tens of thousands, which are not to be written again at every step. */
    @Column(updatable = false)
    private List<UUID> notes;

    @Column(name = "event_id", updatable = false)
    private UUID event;

    private Instant undone;

    protected Resharing() {}

    /** @param notes ids of those of his to which the change applies */
    Resharing(UUID account, Change change, List<UUID> notes) {
        super(account, notes.size());
        this.change = change;
        this.notes = List.copyOf(notes);
    }

    /** Notes and replies that have other readers by it. */
    int changed() {
        return changed;
    }

    Change change() {
        return change;
    }

    /** By which it is taken back, once it has ended. */
    UUID event() {
        return event;
    }

    boolean undone() {
        return undone != null;
    }

    /** The notes it comes to next, so many at most. */
    List<UUID> next(int most) {
        return notes.subList(done(), Math.min(done() + most, total()));
    }

    void progress(int notes, int changed) {
        this.changed += changed;
        reach(done() + notes, total());
    }

    void finish() {
        end(State.DONE);
    }

    /** Keeps the event by which it is taken back. */
    void becameKnownBy(UUID event) {
        this.event = event;
    }

    /** @throws Problem 409 while it is under way, or when it was taken back before */
    void undo() {
        if (isOpen()) {
            throw Problem.conflict("under-way", "This is still under way. Cancel it first, then take it back.");
        }
        if (undone != null) {
            throw Problem.conflict("undone-before", "This was taken back before.");
        }
        undone = Instant.now();
    }
}
