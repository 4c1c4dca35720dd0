package org.postil.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.events.Undoing;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** The pairs of documents that may be one, for those who may merge them: the editors of their group. */
@ApplicationScoped
class Duplicates implements Undoing {
    static final String APART = "duplicates-told-apart";

    /** An identifier or a file in common says more than words, which forms and circulars share. */
    private static final String SURE = "p.reasons && array['identifier', 'bytes']";

    private static final String FROM =
            " from duplicate p join document a on a.id = p.one join document b on b.id = p.other"
                    + " where a.group_id = b.group_id and a.group_id in (:editing) and a.merged_into is null"
                    + " and b.merged_into is null and ";

    private final EntityManager entities;
    private final Documents documents;
    private final Events events;

    Duplicates(EntityManager entities, Documents documents, Events events) {
        this.entities = entities;
        this.documents = documents;
        this.events = events;
    }

    /**
     * Two documents that may be one.
     *
     * @param reasons of identifier, bytes and words
     * @param likeness of their texts, 0 to 1
     */
    record Pair(UUID one, UUID other, List<String> reasons, double likeness) {}

    /** Those that nobody has decided on, the surest first, then the likest, then the newest. */
    List<Pair> page(Viewer viewer, int offset, int size) {
        Condition open = editing(viewer, "p.apart is null");
        return Rows.of(
                entities,
                new Condition(
                                "select p.one, p.other, p.reasons, p.likeness" + FROM + open.clause()
                                        + " order by " + SURE + " desc, case when " + SURE
                                        + " then 0 else p.likeness end desc,"
                                        + " p.found desc, p.one, p.other offset :offset limit :size",
                                open.parameters())
                        .with("offset", offset)
                        .with("size", size),
                Duplicates::pair);
    }

    long count(Viewer viewer) {
        Condition open = editing(viewer, "p.apart is null");
        return Rows.of(
                        entities,
                        new Condition("select count(*)" + FROM + open.clause(), open.parameters()),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Whether these two are proposed, and why. */
    Optional<Pair> of(Viewer viewer, UUID one, UUID other) {
        Condition which = editing(
                viewer,
                "p.one = least(cast(:a as uuid), cast(:b as uuid)) and p.other = greatest(cast(:a as uuid), cast(:b as uuid))");
        return Rows.of(
                        entities,
                        new Condition(
                                        "select p.one, p.other, p.reasons, p.likeness" + FROM + which.clause(),
                                        which.parameters())
                                .with("a", one)
                                .with("b", other),
                        Duplicates::pair)
                .stream()
                .findFirst();
    }

    /** Remembers that two documents are two. @throws Problem 400 unless they are two of one group, 403 */
    Event tellApart(Viewer viewer, Document one, Document other) {
        viewer.require(Role.EDITOR, one.group());
        if (one.id().equals(other.id()) || !one.group().equals(other.group())) {
            throw Problem.invalid("other", "Choose another document of the same group to tell this one from.");
        }
        Event event = new Event(APART, viewer, one.id(), one.group(), other.id(), Event.Audience.group(one.group()));
        events.record(event);
        entities.flush();
        entities.createNativeQuery("""
                        insert into duplicate as p (one, other, reasons, likeness, found, apart)
                        values (least(:a, :b), greatest(:a, :b), cast('{}' as text[]), 0, now(), :event)
                        on conflict (one, other) do update set apart = excluded.apart
                        """)
                .setParameter("a", one.id())
                .setParameter("b", other.id())
                .setParameter("event", event.id())
                .executeUpdate();
        return event;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals(APART);
    }

    @Override
    public void undo(Viewer viewer, Event event) {
        Document one = documents.byId(viewer, event.document()).orElseThrow(() -> Problem.notFound("document"));
        viewer.require(Role.EDITOR, one.group());
        entities.createNativeQuery("delete from duplicate where apart = :event and reasons = '{}'")
                .setParameter("event", event.id())
                .executeUpdate();
        entities.createNativeQuery("update duplicate set apart = null where apart = :event")
                .setParameter("event", event.id())
                .executeUpdate();
    }

    private static Condition editing(Viewer viewer, String clause) {
        Set<UUID> groups = viewer.groupsWith(Role.EDITOR);
        return new Condition(clause, Map.of("editing", groups.isEmpty() ? Set.of(new UUID(0, 0)) : groups));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                List.of((String[]) row.getArray(3).getArray()),
                row.getDouble(4));
    }
}
