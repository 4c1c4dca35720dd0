package org.postil.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Long work that waits in a table of its feature's for its {@link JobQueue}: in whose name it is done, and how far it has
 * come. Its version fences it, see {@link Lease}.
 */
@MappedSuperclass
public abstract class Job {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Convert(converter = StateColumn.class)
    private State state;

    private int done;
    private int total;
    private Instant created;
    private Instant heartbeat;
    private Instant finished;

    @Version
    private int version;

    /** The queue takes what is queued, and what is running on a node that has gone silent. */
    public enum State {
        QUEUED,
        RUNNING,
        /** Waits until somebody says what he knows. */
        ASKING,
        DONE,
        FAILED,
        CANCELLED
    }

    protected Job() {}

    /** @param total how much there is to do, as far as that is known, in whatever it counts */
    protected Job(UUID account, int total) {
        this.id = Ids.next();
        this.account = account;
        this.total = total;
        this.state = State.QUEUED;
        this.created = Instant.now();
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public State state() {
        return state;
    }

    /** How much is done of {@link #total}. */
    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    public Instant created() {
        return created;
    }

    protected Instant finished() {
        return finished;
    }

    public int version() {
        return version;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return state == State.QUEUED || state == State.RUNNING || state == State.ASKING;
    }

    /** A node has taken it, and begins or goes on with it. */
    public void begin() {
        state = State.RUNNING;
        heartbeat = Instant.now();
    }

    /** So far it has come, and whoever works on it lives. */
    protected void reach(int done, int total) {
        this.done = done;
        this.total = total;
        this.heartbeat = Instant.now();
    }

    public void ask() {
        state = State.ASKING;
    }

    /** Back into the queue: for a node that stops, or with what somebody has said. */
    public void release() {
        state = State.QUEUED;
    }

    /** Nothing came of it, for a reason of ours. */
    public void fail() {
        end(State.FAILED);
    }

    /** What it has done stays. */
    public void cancel() {
        end(State.CANCELLED);
    }

    /** Nothing more will come of it. One that has ended before stays as it did. */
    protected void end(State how) {
        if (isOpen()) {
            state = how;
            finished = Instant.now();
        }
    }

    @Converter
    static class StateColumn extends LowerCaseEnum<State> {
        StateColumn() {
            super(State.class);
        }
    }
}
