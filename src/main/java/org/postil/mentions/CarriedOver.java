package org.postil.mentions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.postil.annotations.AnnotationView.Anchor;
import org.postil.annotations.Passage;
import org.postil.annotations.Passages;
import org.postil.documents.RevisionMade;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Carries the mentions in a text over to its new revision, those taken away too. Two statements for any number, past
 * Hibernate: a long text names thousands.
 */
@ApplicationScoped
class CarriedOver {
    private final EntityManager entities;

    CarriedOver(EntityManager entities) {
        this.entities = entities;
    }

    private record Standing(UUID id, Passages.Kept kept) {}

    void onRevision(@Observes RevisionMade made) {
        if (made.previous() == null) {
            return;
        }
        entities.flush();
        List<Standing> standing = standing(made.text().id());
        if (!standing.isEmpty()) {
            List<Anchor> anchors =
                    Passages.carried(made, standing.stream().map(Standing::kept).toList());
            entities.unwrap(Session.class)
                    .doWork(connection -> keep(connection, made.revision().number(), standing, anchors));
        }
    }

    private List<Standing> standing(UUID text) {
        return Rows.of(
                entities,
                Condition.of("""
                        select id, revision, start_at, end_at, exact, prefix, suffix, folio, anchor_start, anchor_end
                        from mention where text_id = :text order by id
                        """, "text", text),
                row -> new Standing(
                        row.getObject(1, UUID.class),
                        new Passages.Kept(
                                new Passage(
                                        text,
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(8)),
                                row.getObject(9, Integer.class),
                                row.getObject(10, Integer.class))));
    }

    private static void keep(Connection connection, int revision, List<Standing> standing, List<Anchor> anchors)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update mention m set anchor_revision = ?, anchor_start = n.start_at, anchor_end = n.end_at,
                    anchor_state = n.state
                from unnest(?, ?, ?, ?) n (id, start_at, end_at, state) where m.id = n.id
                """)) {
            update.setInt(1, revision);
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", standing.stream().map(Standing::id).toArray()));
            update.setArray(3, array(connection, "int4", anchors, Anchor::start));
            update.setArray(4, array(connection, "int4", anchors, Anchor::end));
            update.setArray(5, array(connection, "text", anchors, Anchor::state));
            update.executeUpdate();
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, List<Anchor> anchors, Function<Anchor, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, anchors.stream().map(column).toArray());
    }
}
