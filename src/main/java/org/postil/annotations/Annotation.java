package org.postil.annotations;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.anchoring.Anchor;
import org.postil.anchoring.Span;
import org.postil.annotations.AnnotationRow.Field;
import org.postil.shared.Ids;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.tags.Colour;

/**
 * A highlight, a note or a reply. It keeps for ever the passage it was made on; where it stands in the current revision is
 * its anchor. One on a page image has a region instead, which its author may draw anew.
 */
@Entity
public class Annotation {
    /** In UTF-16 units. */
    public static final int LONGEST_BODY = 100_000;

    /** For so many groups one can be: all of them have to fit into an index. */
    public static final int MOST_GROUPS = 64;

    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID document;

    private UUID author;
    private Instant created;
    private Instant updated;

    @Version
    private int version;

    private String body;
    private String visibility;
    private List<UUID> groups;

    @Column(name = "in_reply_to")
    private UUID inReplyTo;

    private UUID root;
    private List<UUID> tags;
    private Colour colour;
    private Instant resolved;

    @Column(name = "resolved_by")
    private UUID resolvedBy;

    private Instant deleted;

    @Embedded
    private Passage passage;

    @Embedded
    private Region region;

    @Column(name = "anchor_revision")
    private Integer anchorRevision;

    @Column(name = "anchor_start")
    private Integer anchorStart;

    @Column(name = "anchor_end")
    private Integer anchorEnd;

    @Column(name = "anchor_state")
    private String anchorState;

    @Column(name = "anchor_score")
    private Float anchorScore;

    @Column(name = "anchor_reason")
    private String anchorReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "anchor_candidates")
    private List<Span> anchorCandidates;

    @Embedded
    private Settled settled;

    @Embedded
    private Origin origin;

    /** Only a row says it: what is changed in a session may be answered in it. */
    @Transient
    private boolean unanswered;

    protected Annotation() {}

    /** Who may see an annotation. */
    public enum Visibility {
        PRIVATE,
        GROUP,
        PUBLIC
    }

    /** @param parent the annotation it replies to, or null */
    Annotation(UUID id, Belonging belonging, String body, Annotation parent) {
        this.id = Ids.orNext(id);
        this.document = belonging.document();
        this.author = belonging.author();
        this.created = Instant.now();
        this.updated = created;
        this.body = body(body);
        this.inReplyTo = parent == null ? null : parent.id;
        this.root = parent == null ? this.id : parent.root;
        this.tags = List.of();
        this.colour = Colour.AMBER;
        show(belonging);
    }

    /** As a row says it, outside of any session: to be read and not changed. */
    Annotation(AnnotationRow row) throws SQLException {
        this.id = row.id(Field.ID);
        this.document = row.id(Field.DOCUMENT_ID);
        this.author = row.id(Field.AUTHOR);
        this.created = row.instant(Field.CREATED);
        this.updated = row.instant(Field.UPDATED);
        this.version = row.number(Field.VERSION);
        this.body = row.words(Field.BODY);
        this.visibility = row.words(Field.VISIBILITY);
        this.groups = row.ids(Field.GROUPS);
        this.inReplyTo = row.id(Field.IN_REPLY_TO);
        this.root = row.id(Field.ROOT);
        this.tags = row.ids(Field.TAGS);
        this.colour = LowerCaseEnum.parse(Colour.class, "colour", row.words(Field.COLOUR));
        this.resolved = row.instant(Field.RESOLVED);
        this.resolvedBy = row.id(Field.RESOLVED_BY);
        this.passage = row.passage();
        this.region = row.region();
        this.origin = row.origin();
        this.unanswered = !row.flag(Field.ANSWERED);
        KeptAnchor kept = row.anchor();
        if (kept != null) {
            stand(kept);
        }
    }

    /**
     * Where a note is read within this server as it stood in a revision, whatever is corrected later.
     *
     * @param revision null for a note on the whole document
     */
    public static String address(UUID id, Integer revision) {
        return "/annotations/" + id + (revision == null ? "" : "?revision=" + revision);
    }

    public UUID id() {
        return id;
    }

    public UUID document() {
        return document;
    }

    public UUID author() {
        return author;
    }

    public Instant created() {
        return created;
    }

    public Instant updated() {
        return updated;
    }

    public int version() {
        return version;
    }

    public String body() {
        return body;
    }

    public Visibility visibility() {
        return LowerCaseEnum.parse(Visibility.class, "visibility", visibility);
    }

    public List<UUID> groups() {
        return groups;
    }

    public UUID inReplyTo() {
        return inReplyTo;
    }

    /** The note a thread begins with; its own id when it is no reply. */
    public UUID root() {
        return root;
    }

    /** Whether it may have replies. */
    boolean answerable() {
        return inReplyTo == null && !unanswered;
    }

    public List<UUID> tags() {
        return tags;
    }

    public Colour colour() {
        return colour;
    }

    public boolean resolved() {
        return resolved != null;
    }

    /** When its thread was settled, or null. */
    Instant resolvedAt() {
        return resolved;
    }

    UUID resolvedBy() {
        return resolvedBy;
    }

    public boolean deleted() {
        return deleted != null;
    }

    /** What it was made on, or null when it is on the document as a whole. */
    public Passage passage() {
        return passage;
    }

    /** The part of a page image it is on, or null. */
    public Region region() {
        return region;
    }

    /** Whether it marks something, and so says something without words. */
    boolean marks() {
        return passage != null || region != null;
    }

    /** Where it stands in the current revision; null when it stands on no passage. */
    public AnnotationView.Anchor anchor() {
        return anchorRevision == null
                ? null
                : new AnnotationView.Anchor(
                        anchorRevision,
                        anchorStart,
                        anchorEnd,
                        anchorState,
                        anchorScore,
                        anchorReason,
                        anchorCandidates == null || anchorCandidates.isEmpty() ? null : anchorCandidates,
                        settled == null ? null : AnnotationView.Settled.of(settled));
    }

    /** Where it was written, if elsewhere; else null. */
    public Origin origin() {
        return origin;
    }

    /** Who said where it stands; null when the server worked it out. */
    Settled settled() {
        return settled;
    }

    /** Whether its place is neither sure nor settled by somebody. */
    boolean adrift() {
        return anchorRevision != null && anchorStart == null && settled == null;
    }

    /** Keeps that a person said where it stands. */
    void settle(Settled settled) {
        this.settled = settled;
    }

    /** All of where it stands. */
    KeptAnchor kept() {
        return new KeptAnchor(
                anchorRevision,
                anchorStart,
                anchorEnd,
                anchorState,
                anchorScore,
                anchorReason,
                anchorCandidates,
                settled);
    }

    /** Puts it where somebody says it stands, or back to where it stood before. */
    void stand(KeptAnchor kept) {
        this.anchorRevision = kept.revision();
        this.anchorStart = kept.start();
        this.anchorEnd = kept.end();
        this.anchorState = kept.state();
        this.anchorScore = kept.score();
        this.anchorReason = kept.reason();
        this.anchorCandidates = kept.candidates();
        this.settled = kept.settled();
    }

    /** Puts a new annotation on the passage it is made on, where it stands exactly. */
    void mark(Passage passage) {
        this.passage = passage;
        this.anchorRevision = passage.revision();
        this.anchorStart = passage.start();
        this.anchorEnd = passage.end();
        this.anchorState = Anchor.State.EXACT.key();
        this.anchorScore = 1f;
        this.anchorReason = org.postil.anchoring.Reason.SAME_PLACE.key();
    }

    /** Puts it on a part of a page image. */
    void mark(Region region) {
        this.region = region;
    }

    /** Draws its region anew. */
    void redraw(Region region) {
        mark(region);
        this.updated = Instant.now();
    }

    /** Says that a new annotation was written elsewhere. */
    void comeFrom(Origin origin) {
        this.origin = origin;
    }

    /** Puts a new annotation where the words it was made on elsewhere stand here, or adrift. */
    void mark(Passage passage, Anchor anchor) {
        this.passage = passage;
        carry(passage.revision(), anchor);
    }

    /**
     * Says where it stands in a newer revision. An annotation without a place keeps a null span; one that was left without
     * a place stays so, unless its own is found again.
     */
    void carry(int revision, Anchor anchor) {
        Span span = anchor.span();
        this.anchorRevision = revision;
        this.anchorStart = span == null ? null : Integer.valueOf(span.start());
        this.anchorEnd = span == null ? null : Integer.valueOf(span.end());
        this.anchorState = anchor.state().key();
        this.anchorScore = (float) anchor.score();
        this.anchorReason = anchor.reason().key();
        this.anchorCandidates = anchor.candidates();
        this.settled = span == null && settled != null && settled.how().equals(Settled.LEFT) ? settled : null;
    }

    /** @throws Problem 400 when it is too long */
    void write(String body) {
        this.body = body(body);
        this.updated = Instant.now();
    }

    void show(Belonging to) {
        this.visibility = LowerCaseEnum.word(to.visibility());
        this.groups = to.groups();
    }

    void tag(List<UUID> tags, Colour colour) {
        this.tags = List.copyOf(tags);
        this.colour = colour;
    }

    void resolve(UUID by) {
        this.resolved = Instant.now();
        this.resolvedBy = by;
    }

    void reopen() {
        this.resolved = null;
        this.resolvedBy = null;
    }

    void delete() {
        this.deleted = Instant.now();
    }

    void restore() {
        this.deleted = null;
    }

    private static String body(String written) {
        String body = written == null ? "" : written.replace("\u0000", "").strip();
        if (body.length() > LONGEST_BODY) {
            throw Problem.invalid("body", "A note has " + LONGEST_BODY + " characters at most. Divide it.");
        }
        return body;
    }
}
