package org.postil.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** What the log tells of a vocabulary. */
@ApplicationScoped
class History {
    static final int MOST = 200;
    private static final TypeReference<Map<String, Object>> TOLD = new TypeReference<>() {};

    private final EntityManager entities;
    private final Events events;
    private final UndoneChange undone;
    private final ObjectMapper json;

    History(EntityManager entities, Events events, UndoneChange undone, ObjectMapper json) {
        this.entities = entities;
        this.events = events;
        this.undone = undone;
        this.json = json;
    }

    /**
     * One change.
     *
     * @param told what its event tells
     * @param undoable whether the viewer may take it back
     */
    record Entry(
            UUID id, Instant at, String kind, String by, UUID subject, Map<String, Object> told, boolean undoable) {
        public String get(String name) {
            Object value = told.get(name);
            return value instanceof List<?> several
                    ? String.join(", ", several.stream().map(Object::toString).toList())
                    : value == null ? "" : value.toString();
        }
    }

    /** One more than {@value #MOST} when there is more. @throws Problem 404 for who is no member */
    List<Entry> of(Viewer viewer, UUID group) {
        if (viewer.role(group).isEmpty()) {
            throw Problem.notFound("vocabulary");
        }
        Condition query =
                new Condition("""
                select e.id, e.at, e.kind, w.name, e.subject, cast(e.payload as text), e.actor = :viewer and c.undone is null
                       and c.event_id is not null
                from event e join account w on w.id = e.actor left join vocabulary_change c on c.event_id = e.id
                where e.group_id = :group
                  and (e.kind like 'tag-%' or e.kind like 'tags-%' or e.kind like 'vocabulary-%')
                order by e.xid desc, e.seq desc limit :most
                """, Map.of("group", group, "viewer", viewer.accountOrNobody(), "most", MOST + 1));
        return Rows.of(
                entities,
                query,
                row -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        told(row.getString(6)),
                        row.getBoolean(7) && undone.undoes(row.getString(3))));
    }

    /** A change that the viewer made. @throws Problem 404 */
    Event own(Viewer viewer, UUID id) {
        Event event = events.own(viewer, id);
        if (!undone.undoes(event.kind())) {
            throw Events.notOwn();
        }
        return event;
    }

    private Map<String, Object> told(String payload) {
        try {
            return json.readValue(payload, TOLD);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
