package org.postil.collections;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.accounts.Grant;
import org.postil.accounts.GrantNotesColumn;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/**
 * Documents in an order somebody chose, all that a query finds, or both; introduced by him, with the notes that go with them.
 */
@Entity
public class Collection {
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_DESCRIPTION = 50_000;

    @Id
    private UUID id;

    private String slug;

    @Column(name = "group_id")
    private UUID group;

    private String title;
    private String description;

    @Convert(converter = GrantNotesColumn.class)
    private Grant.Notes notes;

    private List<UUID> tags;
    private List<UUID> authors;

    @Column(name = "of_groups")
    private List<UUID> groups;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> query;

    @Column(name = "copied_from")
    private UUID copiedFrom;

    @Column(name = "copied_title")
    private String copiedTitle;

    private Instant copied;

    @Column(name = "embedded_on")
    private List<String> embeddedOn;

    @Column(name = "created_by")
    private UUID createdBy;

    private Instant created;
    private Instant updated;

    @Version
    private int version;

    protected Collection() {}

    /** @throws Problem 400 when the id is no UUIDv7 or the title cannot be used */
    Collection(UUID id, String slug, UUID group, String title, UUID createdBy) {
        this.id = Ids.orNext(id);
        this.slug = slug;
        this.group = group;
        this.description = "";
        this.embeddedOn = List.of();
        this.createdBy = createdBy;
        this.created = Instant.now();
        entitle(title);
        choose(Grant.Chosen.NONE);
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    UUID group() {
        return group;
    }

    String title() {
        return title;
    }

    /** Markdown. */
    String description() {
        return description;
    }

    /** Which notes go with it when it is shared. */
    Grant.Chosen notes() {
        return new Grant.Chosen(notes, Set.copyOf(tags), Set.copyOf(authors), Set.copyOf(groups));
    }

    /** What it finds besides what was put into it; null for nothing. */
    KeptSearch query() {
        return query == null ? null : new KeptSearch(query);
    }

    UUID createdBy() {
        return createdBy;
    }

    Instant created() {
        return created;
    }

    Instant updated() {
        return updated;
    }

    int version() {
        return version;
    }

    final void entitle(String title) {
        String written = title == null ? "" : title.strip();
        if (written.isEmpty() || written.length() > LONGEST_TITLE) {
            throw Problem.invalid("title", "Give the collection a title of " + LONGEST_TITLE + " characters at most.");
        }
        this.title = written;
        touch();
    }

    void describe(String description) {
        if (description.length() > LONGEST_DESCRIPTION) {
            throw Problem.invalid(
                    "description", "Describe the collection in " + LONGEST_DESCRIPTION + " characters at most.");
        }
        this.description = description.strip();
        touch();
    }

    final void choose(Grant.Chosen chosen) {
        this.notes = chosen.notes();
        this.tags = List.copyOf(chosen.tags());
        this.authors = List.copyOf(chosen.authors());
        this.groups = List.copyOf(chosen.groups());
        touch();
    }

    /** @param search null to find nothing any more */
    void find(KeptSearch search) {
        this.query = search == null ? null : search.parts();
        touch();
    }

    /** The collection it is a copy of; null for none, or one that is gone. */
    UUID copiedFrom() {
        return copiedFrom;
    }

    /** What that was called when it was copied; null for what is no copy. */
    String copiedTitle() {
        return copiedTitle;
    }

    Instant copied() {
        return copied;
    }

    void comeFrom(Collection source) {
        this.copiedFrom = source.id;
        this.copiedTitle = source.title;
        this.copied = Instant.now();
    }

    /** The sites on which it may be shown, by their origins; none at first. */
    List<String> embeddedOn() {
        return embeddedOn;
    }

    /** @throws Problem 400 for what is no site */
    void embedOn(List<String> sites) {
        this.embeddedOn = Sites.read(sites);
        touch();
    }

    /** Notes that something in it has changed. */
    final void touch() {
        this.updated = Instant.now();
    }
}
