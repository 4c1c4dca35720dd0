package org.postil.documents;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Condition;

/**
 * A document goes from one group or library to another.
 *
 * @param event by which it is taken back
 * @param documents the document and those that became part of it, which go with it
 * @param restores the event of the move that this one takes back, or null
 */
public record Move(Viewer by, UUID event, List<UUID> documents, UUID from, UUID to, UUID restores) {
    /** What the event is called; its subject is the document. */
    public static final String MOVED = "document-moved";

    /** It is on no document and of no group: members of both places are told, and of neither place by the other. */
    public static Event event(Viewer by, Document document, UUID to) {
        return new Event(
                MOVED, by, null, null, document.id(), new Event.Audience("group", Set.of(document.group(), to)));
    }

    /**
     * Runs a statement in which these stand for themselves: {@code :event}, {@code :documents}, {@code :from}, {@code :to} and
     * {@code :restores}.
     */
    public int run(EntityManager entities, String sql) {
        Map<String, Object> all = restores == null
                ? Map.of("event", event, "documents", documents, "from", from, "to", to)
                : Map.of("event", event, "documents", documents, "from", from, "to", to, "restores", restores);
        Map<String, Object> used = all.entrySet().stream()
                .filter(one -> sql.matches("(?s).*:" + one.getKey() + "\\b.*"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Condition(sql, used).bind(entities.createNativeQuery(sql)).executeUpdate();
    }

    /** Keeps something for when the document comes back. @param rows a select of what, and of that as JSON */
    public void keep(EntityManager entities, String rows) {
        run(entities, "insert into document_move_row (event_id, what, kept) select :event, k.* from (" + rows + ") k");
    }
}
