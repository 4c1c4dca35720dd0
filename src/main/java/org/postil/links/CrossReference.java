package org.postil.links;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.postil.annotations.Annotation.Visibility;
import org.postil.shared.Ids;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** A typed link from one place to another: what the source does to, or has to do with, the target. */
@Entity
@Table(name = "cross_reference")
public class CrossReference {
    static final int LONGEST_REMARK = 2000;

    @Id
    private UUID id;

    @Convert(converter = KindColumn.class)
    private Kind kind;

    private UUID author;
    private Instant created;
    private Instant deleted;
    private String visibility;
    private List<UUID> groups;
    private String remark;

    @Embedded
    @EmbeddedColumnNaming("source_%s")
    private End source;

    @Embedded
    @EmbeddedColumnNaming("target_%s")
    private End target;

    protected CrossReference() {}

    /** What the source does to the target. */
    public enum Kind {
        QUOTES,
        REPLIES_TO,
        CONTRADICTS,
        CORROBORATES,
        DRAFT_OF,
        SAME_EVENT,
        SEE_ALSO;

        /** Stable and lower case, as JSON and the database have it. */
        public String word() {
            return LowerCaseEnum.word(this);
        }
    }

    /** Who made it and who shall see it. */
    record Belonging(UUID author, Visibility visibility, List<UUID> groups) {}

    /** @throws Problem 400 when both ends are one place or the remark is too long */
    CrossReference(UUID id, Kind kind, End source, End target, Belonging belonging, String remark) {
        if (source.isSamePlace(target)) {
            throw Problem.invalid("target", "Both ends are the same place. Choose another one.");
        }
        this.id = Ids.orNext(id);
        this.kind = kind;
        this.source = source;
        this.target = target;
        this.author = belonging.author();
        this.visibility = LowerCaseEnum.word(belonging.visibility());
        this.groups = belonging.visibility() == Visibility.GROUP ? List.copyOf(belonging.groups()) : List.of();
        this.remark = remark == null ? "" : remark.replace("\u0000", "").strip();
        this.created = Instant.now();
        if (this.remark.length() > LONGEST_REMARK) {
            throw Problem.invalid("remark", "A remark has " + LONGEST_REMARK + " characters at most.");
        }
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID author() {
        return author;
    }

    public Instant created() {
        return created;
    }

    public Visibility visibility() {
        return LowerCaseEnum.parse(Visibility.class, "visibility", visibility);
    }

    public List<UUID> groups() {
        return groups;
    }

    public String remark() {
        return remark;
    }

    public End source() {
        return source;
    }

    public End target() {
        return target;
    }

    /** Lets its ends stand where a text's new revision has them. */
    void carry(UnaryOperator<End> standing) {
        this.source = standing.apply(source);
        this.target = standing.apply(target);
    }

    void delete() {
        this.deleted = Instant.now();
    }

    void restore() {
        this.deleted = null;
    }

    @Converter
    static class KindColumn extends LowerCaseEnum<Kind> {
        KindColumn() {
            super(Kind.class);
        }
    }
}
