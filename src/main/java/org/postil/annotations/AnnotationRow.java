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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.anchoring.Span;

/** The row that a cursor stands on, while it goes through a list of annotations. */
final class AnnotationRow {
    /** What is read, of the alias {@code a}; arrays as PostgreSQL writes them, for many are alike and are read once. */
    static final String COLUMNS =
            Stream.of(Field.values()).map(field -> field.sql).collect(Collectors.joining(", "));

    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};
    private static final TypeReference<Region> REGION = new TypeReference<>() {};
    static final TypeReference<Shape> SHAPE = new TypeReference<>() {};
    private final ObjectMapper json;
    private final Map<String, List<UUID>> lists = new HashMap<>();
    private ResultSet row;

    /** What is read of a row, in this order: to look a column up by its name costs more than to read it. */
    enum Field {
        ID,
        DOCUMENT_ID,
        AUTHOR,
        CREATED,
        UPDATED,
        VERSION,
        BODY,
        VISIBILITY,
        GROUPS("cast(a.groups as text)"),
        IN_REPLY_TO,
        ROOT,
        TAGS("cast(a.tags as text)"),
        COLOUR,
        RESOLVED,
        RESOLVED_BY,
        TEXT_ID,
        REVISION,
        START_AT,
        END_AT,
        EXACT,
        PREFIX,
        SUFFIX,
        FOLIO,
        /** As JSON: few notes have one, and all others would be asked for its six columns. */
        REGION(
                "case when a.facsimile_id is not null then jsonb_build_object('facsimile', a.facsimile_id, 'page', a.page,"
                        + " 'label', a.page_label, 'width', a.page_width, 'height', a.page_height, 'shape', a.shape) end"),
        ANCHOR_REVISION,
        ANCHOR_START,
        ANCHOR_END,
        ANCHOR_STATE,
        ANCHOR_SCORE,
        ANCHOR_REASON,
        ANCHOR_CANDIDATES,
        ANCHOR_SETTLED,
        ANCHOR_SETTLED_BY,
        ANCHOR_SETTLED_AT,
        SETTLEMENT,
        ORIGIN_KEY,
        ORIGIN_AUTHOR,
        ORIGIN_WRITTEN,
        ANSWERED;

        private final String sql;

        Field() {
            this.sql = "a." + name().toLowerCase(Locale.ROOT);
        }

        Field(String sql) {
            this.sql = sql;
        }

        private int place() {
            return ordinal() + 1;
        }
    }

    AnnotationRow(ObjectMapper json) {
        this.json = json;
    }

    Annotation read(ResultSet row) throws SQLException {
        this.row = row;
        return new Annotation(this);
    }

    UUID id(Field field) throws SQLException {
        return row.getObject(field.place(), UUID.class);
    }

    List<UUID> ids(Field field) throws SQLException {
        return lists.computeIfAbsent(row.getString(field.place()), AnnotationRow::idsIn);
    }

    private static List<UUID> idsIn(String array) {
        String inside = array.substring(1, array.length() - 1);
        return inside.isEmpty()
                ? List.of()
                : Stream.of(inside.split(",")).map(UUID::fromString).toList();
    }

    Instant instant(Field field) throws SQLException {
        OffsetDateTime time = row.getObject(field.place(), OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    String words(Field field) throws SQLException {
        return row.getString(field.place());
    }

    boolean flag(Field field) throws SQLException {
        return row.getBoolean(field.place());
    }

    Integer number(Field field) throws SQLException {
        int number = row.getInt(field.place());
        return row.wasNull() ? null : number;
    }

    Passage passage() throws SQLException {
        UUID text = id(Field.TEXT_ID);
        return text == null
                ? null
                : new Passage(
                        text,
                        number(Field.REVISION),
                        number(Field.START_AT),
                        number(Field.END_AT),
                        words(Field.EXACT),
                        words(Field.PREFIX),
                        words(Field.SUFFIX),
                        words(Field.FOLIO));
    }

    Region region() throws SQLException {
        return parsed(words(Field.REGION), REGION);
    }

    KeptAnchor anchor() throws SQLException {
        Integer revision = number(Field.ANCHOR_REVISION);
        return revision == null
                ? null
                : new KeptAnchor(
                        revision,
                        number(Field.ANCHOR_START),
                        number(Field.ANCHOR_END),
                        words(Field.ANCHOR_STATE),
                        row.getFloat(Field.ANCHOR_SCORE.place()),
                        words(Field.ANCHOR_REASON),
                        parsed(words(Field.ANCHOR_CANDIDATES), SPANS),
                        settled());
    }

    private Settled settled() throws SQLException {
        String how = words(Field.ANCHOR_SETTLED);
        return how == null
                ? null
                : new Settled(how, id(Field.ANCHOR_SETTLED_BY), instant(Field.ANCHOR_SETTLED_AT), id(Field.SETTLEMENT));
    }

    Origin origin() throws SQLException {
        String key = words(Field.ORIGIN_KEY);
        return key == null ? null : new Origin(key, words(Field.ORIGIN_AUTHOR), instant(Field.ORIGIN_WRITTEN));
    }

    <T> T parsed(String written, TypeReference<T> type) {
        if (written == null) {
            return null;
        }
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
