package org.postil.tags;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * The groups' vocabularies, each changed by one at a time: whoever changes one has it alone until the end of his
 * transaction. Those who give tags to notes wait only for a tag that is being taken out of force, and those who read never.
 */
@ApplicationScoped
public class Vocabularies {
    private static final TypeReference<List<VocabularyChange.Touched>> TOUCHED = new TypeReference<>() {};
    private static final TypeReference<List<VocabularyChange.Named>> NAMED = new TypeReference<>() {};

    private final EntityManager entities;
    private final Events events;
    private final jakarta.enterprise.event.Event<Recoloured> recoloured;
    private final ObjectMapper json;

    Vocabularies(
            EntityManager entities,
            Events events,
            jakarta.enterprise.event.Event<Recoloured> recoloured,
            ObjectMapper json) {
        this.entities = entities;
        this.events = events;
        this.recoloured = recoloured;
        this.json = json;
    }

    /** The vocabulary as it stands, for a member of its group. @throws Problem 404 for others */
    public Vocabulary of(Viewer viewer, UUID group) {
        if (viewer.role(group).isEmpty()) {
            throw Problem.notFound("vocabulary");
        }
        return read(group);
    }

    /** Whether only editors may add to it. */
    public boolean fixed(UUID group) {
        return !entities.createNativeQuery("select 1 from vocabulary where group_id = :group and fixed", Integer.class)
                .setParameter("group", group)
                .getResultList()
                .isEmpty();
    }

    /** Lets only editors add to it, or everybody who may annotate. @throws Problem 403 for who is no editor */
    public void fix(Viewer viewer, UUID group, boolean fixed) {
        viewer.require(Role.EDITOR, group);
        alone(group);
        entities.createNativeQuery("insert into vocabulary (group_id, fixed) values (:group, :fixed)"
                        + " on conflict (group_id) do update set fixed = excluded.fixed")
                .setParameter("group", group)
                .setParameter("fixed", fixed)
                .executeUpdate();
        events.record(event(viewer, group, fixed ? VocabularyEvents.FIXED : VocabularyEvents.OPENED, group));
    }

    /**
     * What happened to a vocabulary.
     *
     * @param kind of the event
     * @param subject the tag it is about, or the group
     * @param told what the event's readers need to know; names, and never what notes say
     */
    public record Happened(String kind, UUID subject, Map<String, Object> told) {}

    /** A change under way: what the vocabulary was and is, and the event under which both are kept. */
    public record Changed(Vocabulary before, Vocabulary after, Event event) {}

    /** Says what happened, once it is known. */
    @FunctionalInterface
    public interface Telling {
        Happened of(Vocabulary before, Vocabulary after);
    }

    /**
     * Changes a vocabulary, and keeps what the change did. Whoever asks has it alone from now on.
     *
     * @param needed to change it so
     * @param change from the vocabulary as it stands then to what shall become of it
     * @throws Problem 403, and whatever the change throws
     */
    public Changed change(Viewer viewer, UUID group, Role needed, UnaryOperator<Vocabulary> change, Telling telling) {
        viewer.require(needed, group);
        alone(group);
        Vocabulary before = read(group);
        Vocabulary after = change.apply(before);
        Happened happened = telling.of(before, after);
        Event event = event(viewer, group, happened.kind(), happened.subject()).with(happened.told());
        VocabularyChange kept = before.to(after);
        write(group, kept);
        events.record(event);
        entities.flush();
        keep(event, group, kept);
        return new Changed(before, after, event);
    }

    /** What a change that somebody made did. @throws Problem 409 when it was taken back already */
    public VocabularyChange kept(Event event) {
        alone(event.group());
        Object[] row = Rows.of(
                        entities,
                        Condition.of(
                                "select cast(tags as text), cast(aliases as text), undone from vocabulary_change"
                                        + " where event_id = :event",
                                "event",
                                event.id()))
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.conflict("not-undoable", "This change cannot be taken back."));
        if (row[2] != null) {
            throw Problem.conflict("undone-already", "This was taken back already.");
        }
        return new VocabularyChange(parse((String) row[0], TOUCHED), parse((String) row[1], NAMED));
    }

    /** Notes that a change was taken back by another event. */
    public void undone(Event change, Event by) {
        entities.createNativeQuery("update vocabulary_change set undone = :by where event_id = :event")
                .setParameter("by", by.id())
                .setParameter("event", change.id())
                .executeUpdate();
    }

    private void alone(UUID group) {
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(vocabulary_lock(:group))) locked", Integer.class)
                .setParameter("group", group)
                .getResultList();
        // What was read before may have been changed by whoever had it until now.
        entities.flush();
        entities.clear();
    }

    /** Takes tags out of others' hands: waits for those who have just given them, and lets nobody give them meanwhile. */
    public void withhold(Collection<UUID> tags) {
        Rows.of(
                entities,
                Condition.of(
                        "select 1 from tag where id = any(:tags) order by id for update",
                        "tags",
                        tags.toArray(UUID[]::new)));
    }

    private Vocabulary read(UUID group) {
        List<Term> terms = entities.createQuery("select t from Tag t where t.group = :group", Tag.class)
                .setParameter("group", group)
                .getResultStream()
                .map(Tag::term)
                .toList();
        List<Object[]> aliases = entities.createNativeQuery(
                        "select name, tag_id from tag_alias where group_id = :group", Object[].class)
                .setParameter("group", group)
                .getResultList();
        return Vocabulary.of(
                terms,
                aliases.stream()
                        .map(row -> new Vocabulary.Alias((String) row[0], (UUID) row[1]))
                        .toList());
    }

    /** First what goes out of force: another may take its name. */
    private void write(UUID group, VocabularyChange change) {
        withhold(change.outOfForce());
        for (boolean inForce : new boolean[] {false, true}) {
            change.tags().stream()
                    .filter(touched -> touched.after().inForce() == inForce)
                    .forEach(touched -> write(group, touched));
            entities.flush();
        }
        change.aliases().forEach(named -> write(group, named));
        change.tags().stream()
                .filter(touched -> touched.before() != null
                        && !touched.before().colour().equals(touched.after().colour()))
                .forEach(touched -> recoloured.fire(new Recoloured(
                        touched.id(), touched.before().colour(), touched.after().colour())));
    }

    private void write(UUID group, VocabularyChange.Touched touched) {
        if (touched.before() == null) {
            entities.persist(new Tag(group, touched.after()));
        } else {
            entities.find(Tag.class, touched.id()).become(touched.after());
        }
    }

    private void write(UUID group, VocabularyChange.Named named) {
        if (named.before() != null) {
            entities.createNativeQuery("delete from tag_alias where group_id = :group and lower(name) = lower(:name)")
                    .setParameter("group", group)
                    .setParameter("name", named.before().name())
                    .executeUpdate();
        }
        if (named.after() != null) {
            entities.createNativeQuery("insert into tag_alias (group_id, tag_id, name) values (:group, :tag, :name)"
                            + " on conflict (group_id, lower(name)) do update set tag_id = excluded.tag_id")
                    .setParameter("group", group)
                    .setParameter("tag", named.after().tag())
                    .setParameter("name", named.after().name())
                    .executeUpdate();
        }
    }

    private void keep(Event event, UUID group, VocabularyChange change) {
        entities.createNativeQuery("insert into vocabulary_change (event_id, group_id, tags, aliases)"
                        + " values (:event, :group, cast(:tags as jsonb), cast(:aliases as jsonb))")
                .setParameter("event", event.id())
                .setParameter("group", group)
                .setParameter("tags", written(change.tags()))
                .setParameter("aliases", written(change.aliases()))
                .executeUpdate();
    }

    private static Event event(Viewer viewer, UUID group, String kind, UUID subject) {
        return new Event(kind, viewer, null, group, subject, Event.Audience.group(group));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T parse(String written, TypeReference<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
