package org.postil.citations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.postil.shared.Ids;

/** A citation style that was uploaded for a group. It is never altered: a new version is a new style. */
@Entity
@Immutable
@Table(name = "citation_style")
public class OwnStyle {
    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    private String title;
    private String parent;
    private String csl;

    @Column(name = "created_by")
    private UUID createdBy;

    private Instant created;

    protected OwnStyle() {}

    OwnStyle(UUID group, OwnCsl read, UUID createdBy) {
        this.id = Ids.next();
        this.group = group;
        this.title = read.title();
        this.parent = read.parent();
        this.csl = read.csl();
        this.createdBy = createdBy;
        this.created = Instant.now();
    }

    UUID id() {
        return id;
    }

    UUID group() {
        return group;
    }

    String title() {
        return title;
    }

    Instant created() {
        return created;
    }

    /** To cite with. */
    Style style() {
        return new OwnCsl(title, parent, csl).style(id);
    }
}
