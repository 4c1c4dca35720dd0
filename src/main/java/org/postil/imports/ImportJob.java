package org.postil.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.shared.Ids;
import org.postil.shared.Job;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** Files that are being brought into a group. */
@Entity
@Table(name = "import_job")
class ImportJob implements Job {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "group_id")
    private UUID group;

    @Convert(converter = StateColumn.class)
    private State state;

    private int done;
    private int total;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportOptions options;

    private Instant created;
    private Instant heartbeat;
    private Instant finished;

    @Version
    private int version;

    protected ImportJob() {}

    enum State {
        QUEUED,
        RUNNING,
        ASKING,
        DONE,
        FAILED,
        CANCELLED
    }

    ImportJob(UUID account, UUID group, ImportOptions options, int files) {
        this.id = Ids.next();
        this.account = account;
        this.group = group;
        this.options = options;
        this.total = files;
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

    UUID group() {
        return group;
    }

    State state() {
        return state;
    }

    ImportOptions options() {
        return options;
    }

    /** Records with an outcome. */
    int done() {
        return done;
    }

    /** Records that are expected; a file not yet opened counts as one. */
    int total() {
        return total;
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
        return state == State.QUEUED || state == State.RUNNING || state == State.ASKING;
    }

    @Override
    public void begin() {
        state = State.RUNNING;
        heartbeat = Instant.now();
    }

    /** A file was opened and has so many records instead of the one that stood for it. */
    void expect(int records) {
        total += Math.max(1, records) - 1;
    }

    void progress(int records) {
        done += records;
        total = Math.max(total, done);
        heartbeat = Instant.now();
    }

    /** Nothing more will come of it; what was expected and did not come is not waited for. */
    void end(State how) {
        if (isOpen()) {
            state = how;
            finished = Instant.now();
            total = how == State.DONE ? done : total;
        }
    }

    @Override
    public void fail() {
        end(State.FAILED);
    }

    /** One of those expected is described by another, and is no record of its own. */
    void spare() {
        total = Math.max(done, total - 1);
    }

    /** Waits until somebody says what he knows. */
    void ask() {
        state = State.ASKING;
    }

    /** Back into the queue, with what somebody has said. @throws Problem 409 when nothing is asked */
    void answer(ImportOptions said) {
        if (state != State.ASKING) {
            throw Problem.conflict("not-asked", "This import does not wait for an answer.");
        }
        options = said;
        state = State.QUEUED;
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
