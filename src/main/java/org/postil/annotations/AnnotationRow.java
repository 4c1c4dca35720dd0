package org.postil.annotations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.anchoring.Span;

/** The row that a cursor stands on, while it goes through a list of annotations. */
final class AnnotationRow {
    /** What is read, of the alias {@code a}; arrays as PostgreSQL writes them, for many are alike and are read once. */
    static final String COLUMNS = """
            a.id, a.document_id, a.author, a.created, a.updated, a.version, a.body, a.visibility,
            cast(a.groups as text) as groups, a.in_reply_to, a.root, cast(a.tags as text) as tags, a.colour, a.resolved,
            a.resolved_by, a.text_id, a.revision, a.start_at, a.end_at, a.exact, a.prefix, a.suffix, a.folio,
            a.anchor_revision, a.anchor_start, a.anchor_end, a.anchor_state, a.anchor_score, a.anchor_reason,
            a.anchor_candidates, a.anchor_settled, a.anchor_settled_by, a.anchor_settled_at, a.settlement""";

    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};
    private final ObjectMapper json;
    private final Map<String, List<UUID>> lists = new HashMap<>();
    private ResultSet row;

    AnnotationRow(ObjectMapper json) {
        this.json = json;
    }

    Annotation read(ResultSet row) throws SQLException {
        this.row = row;
        return new Annotation(this);
    }

    UUID id(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    List<UUID> ids(String column) throws SQLException {
        return lists.computeIfAbsent(row.getString(column), AnnotationRow::idsIn);
    }

    private static List<UUID> idsIn(String array) {
        String inside = array.substring(1, array.length() - 1);
        return inside.isEmpty()
                ? List.of()
                : Stream.of(inside.split(",")).map(UUID::fromString).toList();
    }

    Instant instant(String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    String words(String column) throws SQLException {
        return row.getString(column);
    }

    Integer number(String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    Passage passage() throws SQLException {
        UUID text = id("text_id");
        return text == null
                ? null
                : new Passage(
                        text,
                        number("revision"),
                        number("start_at"),
                        number("end_at"),
                        words("exact"),
                        words("prefix"),
                        words("suffix"),
                        words("folio"));
    }

    KeptAnchor anchor() throws SQLException {
        Integer revision = number("anchor_revision");
        return revision == null
                ? null
                : new KeptAnchor(
                        revision,
                        number("anchor_start"),
                        number("anchor_end"),
                        words("anchor_state"),
                        row.getFloat("anchor_score"),
                        words("anchor_reason"),
                        spans(words("anchor_candidates")),
                        settled());
    }

    private Settled settled() throws SQLException {
        String how = words("anchor_settled");
        return how == null
                ? null
                : new Settled(how, id("anchor_settled_by"), instant("anchor_settled_at"), id("settlement"));
    }

    private List<Span> spans(String written) {
        if (written == null) {
            return null;
        }
        try {
            return json.readValue(written, SPANS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
