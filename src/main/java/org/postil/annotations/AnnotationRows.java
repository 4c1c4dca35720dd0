package org.postil.annotations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.anchoring.Span;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Rows;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/**
 * Long lists of annotations, read from the rows without an entity for each: a thousand notes cost a few milliseconds. Three
 * queries for any number.
 */
@ApplicationScoped
class AnnotationRows {
    private static final String SELECT = """
            select a.id, a.document_id, a.author, w.name, a.created, a.updated, a.version, a.body, cast(a.tags as text) as tags,
                   a.visibility, cast(a.groups as text) as groups, a.colour, a.in_reply_to, a.resolved, a.resolved_by, r.name as resolver,
                   a.text_id, a.revision, a.start_at, a.end_at, a.exact, a.prefix, a.suffix, a.folio,
                   a.anchor_revision, a.anchor_start, a.anchor_end, a.anchor_state, a.anchor_score, a.anchor_reason,
                   a.anchor_candidates, a.anchor_settled, a.anchor_settled_by, a.anchor_settled_at, s.name as settler
            from annotation a join document d on d.id = a.document_id join account w on w.id = a.author
                 left join account r on r.id = a.resolved_by left join account s on s.id = a.anchor_settled_by
            where %s order by %s limit %d""";
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    private final EntityManager entities;
    private final AnnotationViews views;
    private final Tags tags;
    private final ObjectMapper json;

    AnnotationRows(EntityManager entities, AnnotationViews views, Tags tags, ObjectMapper json) {
        this.entities = entities;
        this.views = views;
        this.tags = tags;
        this.json = json;
    }

    /** What many rows have alike is read once: authors, and arrays of ids as PostgreSQL writes them. */
    private record Known(Map<UUID, AnnotationView.Author> authors, Map<String, List<UUID>> lists) {
        AnnotationView.Author author(UUID id, String name) {
            return authors.computeIfAbsent(id, author -> new AnnotationView.Author(author, name));
        }

        List<UUID> ids(String array) {
            return lists.computeIfAbsent(array, Known::read);
        }

        private static List<UUID> read(String array) {
            String inside = array.substring(1, array.length() - 1);
            return inside.isEmpty()
                    ? List.of()
                    : Stream.of(inside.split(",")).map(UUID::fromString).toList();
        }
    }

    /** A row, and the tags' ids that want their names. */
    private record Row(AnnotationView view, List<UUID> tags) {}

    /**
     * What {@link Annotations#some} finds, as it is read.
     *
     * @param base what permalinks begin with
     */
    List<AnnotationView> some(Viewer viewer, Condition where, String order, int most, String base) {
        Condition condition = where.and(Readable.inSql(viewer)).and(Visible.to(viewer));
        String sql = SELECT.formatted(condition.clause(), order, most);
        Known known = new Known(new HashMap<>(), new HashMap<>());
        List<Row> rows = Rows.of(
                entities,
                new Condition(sql, condition.parameters()),
                row -> new Row(view(row, known, base), known.ids(row.getString("tags"))));
        Map<UUID, TagView> named = tags.named(
                rows.stream().flatMap(row -> row.tags().stream()).distinct().toList());
        Map<UUID, Long> replies = views.replies(
                viewer,
                rows.stream()
                        .map(Row::view)
                        .filter(view -> view.inReplyTo() == null)
                        .map(AnnotationView::id)
                        .toList());
        return rows.stream()
                .map(row -> row.view()
                        .with(named(row, named), replies.getOrDefault(row.view().id(), 0L)))
                .toList();
    }

    private static List<TagView> named(Row row, Map<UUID, TagView> named) {
        return row.tags().stream().map(named::get).filter(Objects::nonNull).toList();
    }

    private AnnotationView view(ResultSet row, Known known, String base) throws SQLException {
        UUID id = id(row, "id");
        return new AnnotationView(
                id,
                id(row, "document_id"),
                known.author(id(row, "author"), row.getString("name")),
                instant(row, "created"),
                instant(row, "updated"),
                row.getInt("version"),
                row.getString("body"),
                List.of(),
                List.of(),
                row.getString("visibility"),
                known.ids(row.getString("groups")),
                row.getString("colour"),
                id(row, "in_reply_to"),
                passage(row),
                anchor(row),
                0,
                row.getObject("resolved") != null,
                resolution(row),
                base + "/annotations/" + id);
    }

    private static Passage passage(ResultSet row) throws SQLException {
        UUID text = id(row, "text_id");
        return text == null
                ? null
                : new Passage(
                        text,
                        row.getInt("revision"),
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        row.getString("exact"),
                        row.getString("prefix"),
                        row.getString("suffix"),
                        row.getString("folio"));
    }

    private AnnotationView.Anchor anchor(ResultSet row) throws SQLException {
        String state = row.getString("anchor_state");
        return state == null
                ? null
                : new AnnotationView.Anchor(
                        row.getInt("anchor_revision"),
                        number(row, "anchor_start"),
                        number(row, "anchor_end"),
                        state,
                        row.getFloat("anchor_score"),
                        row.getString("anchor_reason"),
                        spans(row.getString("anchor_candidates")),
                        settled(row));
    }

    private static AnnotationView.Settled settled(ResultSet row) throws SQLException {
        String how = row.getString("anchor_settled");
        return how == null
                ? null
                : new AnnotationView.Settled(
                        how,
                        new AnnotationView.Author(id(row, "anchor_settled_by"), row.getString("settler")),
                        instant(row, "anchor_settled_at"));
    }

    private static AnnotationView.Resolution resolution(ResultSet row) throws SQLException {
        UUID by = id(row, "resolved_by");
        return by == null
                ? null
                : new AnnotationView.Resolution(
                        new AnnotationView.Author(by, row.getString("resolver")), instant(row, "resolved"));
    }

    private List<Span> spans(String written) {
        if (written == null || written.equals("[]")) {
            return null;
        }
        try {
            return json.readValue(written, SPANS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
