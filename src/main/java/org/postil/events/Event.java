package org.postil.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postil.accounts.Viewer;
import org.postil.shared.Ids;

/** Something that happened. Written in the transaction of the change itself, never altered. */
@Entity
@Immutable
public class Event {
    @Id
    private UUID id;

    private Instant at;
    private String kind;
    private UUID actor;

    @Column(name = "document_id")
    private UUID document;

    @Column(name = "group_id")
    private UUID group;

    private UUID subject;
    private String visibility;
    private List<UUID> groups;

    @Column(name = "thread_author")
    private UUID threadAuthor;

    @Column(name = "thread_visibility")
    private String threadVisibility;

    @Column(name = "thread_groups")
    private List<UUID> threadGroups;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> payload;

    protected Event() {}

    /**
     * Who may learn of an event.
     *
     * @param visibility {@code private} (the actor alone), {@code group} or {@code public} as of notes, or {@code readers}
     * @param groups whose members may, when it is {@code group}
     */
    public record Audience(String visibility, Set<UUID> groups) {
        /** Everybody who reads the document, in whatever way: for what happens to it and its texts, and to nothing beside. */
        public static final Audience READERS = new Audience("readers", Set.of());

        public static Audience group(UUID group) {
            return new Audience("group", Set.of(group));
        }
    }

    /**
     * @param kind a past participle with its noun, e.g. {@code annotation-made}
     * @param document the document it concerns, or null
     * @param group the group it belongs to, or null
     * @param subject the id of the thing itself
     */
    public Event(String kind, Viewer actor, UUID document, UUID group, UUID subject, Audience audience) {
        this.id = Ids.next();
        this.at = Instant.now();
        this.kind = kind;
        this.actor = actor.requireAccount();
        this.document = document;
        this.group = group;
        this.subject = subject;
        this.visibility = audience.visibility();
        this.groups = List.copyOf(audience.groups());
        this.payload = Map.of();
    }

    /** The same event with what its readers need to know; small. */
    public Event with(Map<String, Object> payload) {
        this.payload = Map.copyOf(payload);
        return this;
    }

    /** The same event, of a reply: told only to those who may also see the thread, which its author always may. */
    public Event within(UUID author, Audience thread) {
        this.threadAuthor = author;
        this.threadVisibility = thread.visibility();
        this.threadGroups = List.copyOf(thread.groups());
        return this;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public UUID actor() {
        return actor;
    }

    public UUID document() {
        return document;
    }

    public UUID group() {
        return group;
    }

    public UUID subject() {
        return subject;
    }

    public String visibility() {
        return visibility;
    }

    public List<UUID> groups() {
        return groups;
    }

    public Map<String, Object> payload() {
        return payload;
    }
}
