package org.postil.exports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.shared.Job;
import org.postil.shared.LowerCaseEnum;

/** A file that is being made for somebody, who alone may have it. What it counts are notes that are written. */
@Entity
@Table(name = "export_job")
class ExportJob extends Job {
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
    private Instant began;
    private Instant expires;

    protected ExportJob() {}

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
        /** Page images were wanted, and none of the documents has any. */
        NO_PAGES,
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
        super(order.account(), 0);
        this.title = order.title();
        this.base = order.base();
        this.language = order.language().toLanguageTag();
        this.options = options;
        this.newerThan = earlier == null ? null : earlier.id();
        this.since = earlier == null ? null : earlier.horizon();
        this.groups = List.of();
        this.members = List.of();
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

    String fileName() {
        return fileName;
    }

    Instant expires() {
        return expires;
    }

    /** In bytes; null while there is no file, and when there is none any more. */
    Long size() {
        return hasFile() ? size : null;
    }

    boolean hasFile() {
        return state() == State.DONE && expires != null && expires.isAfter(Instant.now());
    }

    @Override
    public void begin() {
        super.begin();
        reach(0, 0);
        began = Instant.now();
    }

    void expect(int notes) {
        reach(done(), notes);
    }

    void progress(int notes) {
        reach(done() + notes, total());
    }

    /** Notes that were not expected are written as well. */
    void reachFurther(int notes) {
        reach(done() + notes, total() + notes);
    }

    /** Its file is whole. */
    void finish(String fileName, long size, Readers readers, Duration kept) {
        this.fileName = fileName;
        this.size = size;
        this.groups = List.copyOf(readers.groups());
        this.members = List.copyOf(readers.members());
        end(State.DONE);
        this.expires = finished().plus(kept);
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

    /**
     * From when on something is new to this export. A note carries the time at which it was written, and is seen by others a
     * moment later, when that is committed: rather one twice than one never.
     */
    private Instant horizon() {
        return (began == null ? created() : began).minusSeconds(5);
    }

    @Converter
    static class ReasonColumn extends LowerCaseEnum<Reason> {
        ReasonColumn() {
            super(Reason.class);
        }
    }
}
