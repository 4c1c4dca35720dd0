package org.postil.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.shared.Ids;
import org.postil.shared.Job;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** That somebody changes who sees many of his notes. Which ones stays what it was when he said so. */
@Entity
@Table(name = "resharing_job")
class Resharing implements Job {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Convert(converter = StateColumn.class)
    private State state;

    private int done;
    private int total;
    private int changed;

    @JdbcTypeCode(SqlTypes.JSON)
    private Change change;

    private List<UUID> notes;

    @Column(name = "event_id")
    private UUID event;

    private Instant undone;
    private Instant created;
    private Instant heartbeat;
    private Instant finished;

    @Version
    private int version;

    protected Resharing() {}

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** @param notes ids of those of his to which the change applies */
    Resharing(UUID account, Change change, List<UUID> notes) {
        this.id = Ids.next();
        this.account = account;
        this.change = change;
        this.notes = List.copyOf(notes);
        this.total = notes.size();
        this.state = State.QUEUED;
        this.created = Instant.now();
    }

    @Override
    public UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    State state() {
        return state;
    }

    /** Notes that it has come to. */
    int done() {
        return done;
    }

    int total() {
        return total;
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

    Instant created() {
        return created;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isOpen() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    /** Goes on where it was left: each step is kept together with how far it has come. */
    @Override
    public void begin() {
        state = State.RUNNING;
        heartbeat = Instant.now();
    }

    /** The notes it comes to next, so many at most. */
    List<UUID> next(int most) {
        return notes.subList(done, Math.min(done + most, total));
    }

    void progress(int notes, int changed) {
        this.done += notes;
        this.changed += changed;
        this.heartbeat = Instant.now();
    }

    void finish() {
        end(State.DONE);
    }

    /** Keeps the event by which it is taken back. */
    void becameKnownBy(UUID event) {
        this.event = event;
    }

    @Override
    public void fail() {
        if (isOpen()) {
            end(State.FAILED);
        }
    }

    /** What it has done stays, and can be taken back. */
    void cancel() {
        end(State.CANCELLED);
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

    private void end(State how) {
        state = how;
        finished = Instant.now();
    }

    @Override
    public void release() {
        state = State.QUEUED;
    }

    @Converter
    static class StateColumn extends LowerCaseEnum<State> {
        StateColumn() {
            super(State.class);
        }
    }
}
