package org.postil.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the log in its order, behind the horizon of transactions that are still under way. */
@ApplicationScoped
public class EventLog {
    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};
    private static final String AFTER = """
            select xid::text::bigint as xid, seq, at, kind, actor, document_id, group_id, subject, visibility, groups,
                   thread_author, thread_visibility, thread_groups, payload,
                   event.xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
            from event
            where (event.xid, seq) > (?::text::xid8, ?) %s
            order by event.xid, seq
            limit ?
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    EventLog(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A stretch of the log.
     *
     * @param more whether there is an event after it that is committed but not yet behind the horizon
     */
    record Stretch(List<Delivered> events, boolean more) {}

    /** The horizon: everything before it has ended, so nothing can appear before it later. */
    Position end() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")) {
            row.next();
            return new Position(row.getLong(1) - 1, Long.MAX_VALUE);
        }
    }

    /** What came after a position, whoever may see it: the caller sees to that with {@link Delivered#mayBeSeenBy}. */
    public List<Delivered> after(Position position, int most) throws SQLException {
        return read(position, null, most).events();
    }

    /** The same of one document. */
    public List<Delivered> after(Position position, UUID document, int most) throws SQLException {
        return read(position, document, most).events();
    }

    Stretch read(Position position, UUID document, int most) throws SQLException {
        List<Delivered> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(AFTER.formatted(document == null ? "" : "and document_id = ?"))) {
            int parameter = 1;
            select.setString(parameter++, Long.toString(position.xid()));
            select.setLong(parameter++, position.seq());
            if (document != null) {
                select.setObject(parameter++, document);
            }
            select.setInt(parameter, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getBoolean("settled")) {
                        return new Stretch(events, true);
                    }
                    events.add(read(rows));
                }
            }
        }
        return new Stretch(events, false);
    }

    private Delivered read(ResultSet row) throws SQLException {
        UUID[] groups = (UUID[]) row.getArray("groups").getArray();
        return new Delivered(
                new Position(row.getLong("xid"), row.getLong("seq")),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getObject("actor", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("subject", UUID.class),
                new Event.Audience(row.getString("visibility"), Set.of(groups)),
                thread(row),
                payload(row.getString("payload")));
    }

    private static Delivered.Thread thread(ResultSet row) throws SQLException {
        String visibility = row.getString("thread_visibility");
        if (visibility == null) {
            return null;
        }
        UUID[] groups = (UUID[]) row.getArray("thread_groups").getArray();
        return new Delivered.Thread(
                row.getObject("thread_author", UUID.class), new Event.Audience(visibility, Set.of(groups)));
    }

    private Map<String, Object> payload(String written) {
        try {
            return json.readValue(written, PAYLOAD);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
