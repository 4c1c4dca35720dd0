package org.postil.exports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.shared.Ids;
import org.postil.shared.Job;
import org.postil.shared.LowerCaseEnum;

/** A file that is being made for somebody, who alone may have it. */
@Entity
@Table(name = "export_job")
class ExportJob implements Job {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Convert(converter = StateColumn.class)
    private State state;

    private int done;
    private int total;

    @JdbcTypeCode(SqlTypes.JSON)
    private ExportOptions options;

    private String title;
    private String base;
    private String language;

    @Column(name = "newer_than")
    private UUID newerThan;

    private Instant since;

    @Convert(converter = ReasonColumn.class)
    private Reason reason;

    @Column(name = "file_name")
    private String fileName;

    private Long size;
    private List<UUID> groups;
    private List<UUID> members;
    private Instant created;
    private Instant began;
    private Instant heartbeat;
    private Instant finished;
    private Instant expires;

    @Version
    private int version;

    protected ExportJob() {}

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Why nothing came of it. */
    enum Reason {
        /** More notes than one file may have. */
        TOO_MANY,
        /** More bytes than one file may have. */
        TOO_LARGE,
        /** What was to be exported is not there any more, or no longer for its maker. */
        GONE,
        /** The pages of documents were wanted as they came, and none came as PDF. */
        NO_PDF,
        /** Something failed on our side. */
        FAILED
    }

    /**
     * For whom, and where.
     *
     * @param title of what is exported, as its maker saw it when he asked
     * @param base the address of this server, without a slash at the end
     */
    record Order(UUID account, String title, String base, Locale language) {}

    /**
     * Who may have the file: whoever may read what these groups have, and is a member of those.
     *
     * @param groups of the documents in it
     * @param members groups for whose members alone a note in it is
     */
    record Readers(Set<UUID> groups, Set<UUID> members) {}

    /** @param earlier the export whose like this is, with only what is new since then; or null */
    ExportJob(Order order, ExportOptions options, ExportJob earlier) {
        this.id = Ids.next();
        this.account = order.account();
        this.title = order.title();
        this.base = order.base();
        this.language = order.language().toLanguageTag();
        this.options = options;
        this.newerThan = earlier == null ? null : earlier.id;
        this.since = earlier == null ? null : earlier.horizon();
        this.groups = List.of();
        this.members = List.of();
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

    ExportOptions options() {
        return options;
    }

    String title() {
        return title;
    }

    String base() {
        return base;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    UUID newerThan() {
        return newerThan;
    }

    /** Only what was written from then on is wanted; null for everything. */
    Instant since() {
        return since;
    }

    Reason reason() {
        return reason;
    }

    /** Notes that are written. */
    int done() {
        return done;
    }

    int total() {
        return total;
    }

    String fileName() {
        return fileName;
    }

    Instant created() {
        return created;
    }

    Instant expires() {
        return expires;
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

    /** In bytes; null while there is no file, and when there is none any more. */
    Long size() {
        return hasFile() ? size : null;
    }

    boolean hasFile() {
        return state == State.DONE && expires != null && expires.isAfter(Instant.now());
    }

    @Override
    public void begin() {
        state = State.RUNNING;
        done = 0;
        total = 0;
        began = Instant.now();
        heartbeat = began;
    }

    void expect(int notes) {
        total = notes;
        heartbeat = Instant.now();
    }

    void progress(int notes) {
        done += notes;
        heartbeat = Instant.now();
    }

    /** Its file is whole. */
    void finish(String fileName, long size, Readers readers, Duration kept) {
        this.fileName = fileName;
        this.size = size;
        this.groups = List.copyOf(readers.groups());
        this.members = List.copyOf(readers.members());
        end(State.DONE);
        this.expires = finished.plus(kept);
    }

    @Override
    public void fail() {
        fail(Reason.FAILED);
    }

    void fail(Reason reason) {
        if (isOpen()) {
            this.reason = reason;
            end(State.FAILED);
        }
    }

    void cancel() {
        if (isOpen()) {
            end(State.CANCELLED);
        }
    }

    private void end(State how) {
        state = how;
        finished = Instant.now();
    }

    @Override
    public void release() {
        state = State.QUEUED;
    }

    /**
     * From when on something is new to this export. A note carries the time at which it was written, and is seen by others a
     * moment later, when that is committed: rather one twice than one never.
     */
    private Instant horizon() {
        return (began == null ? created : began).minusSeconds(5);
    }

    @Converter
    static class StateColumn extends LowerCaseEnum<State> {
        StateColumn() {
            super(State.class);
        }
    }

    @Converter
    static class ReasonColumn extends LowerCaseEnum<Reason> {
        ReasonColumn() {
            super(Reason.class);
        }
    }
}
