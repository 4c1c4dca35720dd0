package org.postil.annotations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.postil.anchoring.Anchor;
import org.postil.anchoring.Anchoring;
import org.postil.anchoring.Held;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;
import org.postil.documents.RevisionMade;

/**
 * Carries every annotation on a text over to its new revision, once, in the transaction that makes the revision. What the
 * annotation was made on stays as it was; where it stood in the revision before is kept. Three statements for any number,
 * past Hibernate, which would write each row by itself.
 */
@ApplicationScoped
class CarriedOver {
    /** What somebody left without a place stays settled, unless its own is found again. */
    private static final String STAYS_LEFT = "a.anchor_settled = 'left' and n.start_at is null";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<NotesAdrift> adrift;

    CarriedOver(EntityManager entities, ObjectMapper json, Event<NotesAdrift> adrift) {
        this.entities = entities;
        this.json = json;
        this.adrift = adrift;
    }

    /**
     * Where one stood, if anywhere, and the words it was made on: what had no place may find it again.
     *
     * @param author to be told when it loses its place; null for one that is deleted
     */
    private record Standing(UUID id, UUID author, Held held) {}

    void onRevision(@Observes RevisionMade made) {
        if (made.previous() == null) {
            return;
        }
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> carry(connection, made));
    }

    private void carry(Connection connection, RevisionMade made) throws SQLException {
        UUID text = made.text().id();
        keepPast(connection, text);
        List<Standing> standing = standing(connection, text);
        if (standing.isEmpty()) {
            return;
        }
        List<Anchor> carried = Anchoring.carry(
                new PlainText(made.previous().plain()),
                new PlainText(made.revision().plain()),
                standing.stream().map(Standing::held).toList());
        keep(connection, made.revision().number(), standing, carried);
        tell(made, standing, carried);
    }

    private void tell(RevisionMade made, List<Standing> standing, List<Anchor> carried) {
        Set<UUID> authors = new HashSet<>();
        for (int i = 0; i < carried.size(); i++) {
            Standing one = standing.get(i);
            if (one.held().span() != null && carried.get(i).span() == null && one.author() != null) {
                authors.add(one.author());
            }
        }
        if (!authors.isEmpty()) {
            adrift.fire(new NotesAdrift(
                    made.by(),
                    made.document().id(),
                    made.text().id(),
                    made.revision().number(),
                    authors));
        }
    }

    private static void keepPast(Connection connection, UUID text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into past_anchor (annotation_id, revision, start_at, end_at, state, score, reason)
                select id, anchor_revision, anchor_start, anchor_end, anchor_state, anchor_score, anchor_reason
                from annotation where text_id = ?
                on conflict do nothing
                """)) {
            insert.setObject(1, text);
            insert.executeUpdate();
        }
    }

    private static List<Standing> standing(Connection connection, UUID text) throws SQLException {
        List<Standing> standing = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, case when deleted is null then author end, anchor_start, anchor_end, exact, prefix, suffix
                from annotation where text_id = ? order by id
                """)) {
            select.setObject(1, text);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                Integer start = rows.getObject(3, Integer.class);
                Span span = start == null ? null : new Span(start, rows.getInt(4));
                standing.add(new Standing(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        new Held(span, new Quote(rows.getString(5), rows.getString(6), rows.getString(7)))));
            }
        }
        return standing;
    }

    private void keep(Connection connection, int revision, List<Standing> standing, List<Anchor> carried)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update annotation a set version = a.version + 1, anchor_revision = ?, anchor_start = n.start_at, anchor_end = n.end_at,
                    anchor_state = n.state, anchor_score = n.score, anchor_reason = n.reason,
                    anchor_candidates = n.candidates,
                    anchor_settled = case when %1$s then a.anchor_settled end,
                    anchor_settled_by = case when %1$s then a.anchor_settled_by end,
                    anchor_settled_at = case when %1$s then a.anchor_settled_at end,
                    settlement = case when %1$s then a.settlement end
                from unnest(?, ?, ?, ?, ?, ?, cast(? as jsonb[]))
                    n (id, start_at, end_at, state, score, reason, candidates)
                where a.id = n.id
                """.formatted(STAYS_LEFT))) {
            update.setInt(1, revision);
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", standing.stream().map(Standing::id).toArray()));
            update.setArray(3, array(connection, "int4", carried, anchor -> edge(anchor, true)));
            update.setArray(4, array(connection, "int4", carried, anchor -> edge(anchor, false)));
            update.setArray(5, array(connection, "text", carried, anchor -> anchor.state()
                    .key()));
            update.setArray(6, array(connection, "float4", carried, anchor -> (float) anchor.score()));
            update.setArray(7, array(connection, "text", carried, anchor -> anchor.reason()
                    .key()));
            update.setArray(8, array(connection, "text", carried, this::candidates));
            update.executeUpdate();
        }
    }

    private static Integer edge(Anchor anchor, boolean start) {
        if (anchor.span() == null) {
            return null;
        }
        return start ? anchor.span().start() : anchor.span().end();
    }

    private String candidates(Anchor anchor) {
        try {
            return anchor.candidates().isEmpty() ? null : json.writeValueAsString(anchor.candidates());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, List<Anchor> anchors, Function<Anchor, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, anchors.stream().map(column).toArray());
    }
}
