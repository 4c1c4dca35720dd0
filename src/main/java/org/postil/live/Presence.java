package org.postil.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.web.PageContext;

/**
 * Which accounts have which document open, on every copy of the application. Each copy writes who is before it and that it
 * lives; what a copy wrote that has not said so for a while counts no more, so one that was killed leaves no ghosts.
 */
@ApplicationScoped
class Presence {
    /** How long a copy may be silent, in seconds; it speaks every few ({@link Rooms#live}). */
    private static final int PATIENCE = 20;

    private static final String HERE = """
            select distinct r.document_id, a.id, a.name, a.email, array(select m.group_id from membership m
                where m.account_id = a.id and (m.ends is null or m.ends > now()) order by m.group_id)
            from present_reader r join present_node n on n.node = r.node join account a on a.id = r.account_id
            where r.document_id = any (?) and (n.node = ? or n.seen > now() - make_interval(secs => ?))
            order by a.name, a.id
            """;
    private static final String COME =
            "insert into present_reader (node, document_id, account_id) values (?, ?, ?) on conflict do nothing";
    private static final String SEEN = "insert into present_node (node, seen) values (?, now())"
            + " on conflict (node) do update set seen = excluded.seen";

    private final AgroalDataSource database;
    private final UUID node = Ids.next();

    Presence(AgroalDataSource database) {
        this.database = database;
    }

    /** Somebody who is here. @param groups of which he is a member */
    record Present(
            @JsonIgnore UUID account,
            String name,
            String initials,
            int colour,
            @JsonIgnore Set<UUID> groups) {}

    /** An account and what it has open. */
    record Reading(UUID document, UUID account) {}

    void come(Reading one) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, SEEN, node);
            run(connection, COME, node, one.document(), one.account());
        }
    }

    void go(Reading one) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(
                    connection,
                    "delete from present_reader where node = ? and document_id = ? and account_id = ?",
                    node,
                    one.document(),
                    one.account());
        }
    }

    /** Everybody at these documents, by name; nothing for a document where nobody is. */
    Map<UUID, List<Present>> at(Collection<UUID> documents) throws SQLException {
        Map<UUID, List<Present>> here = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HERE)) {
            select.setArray(1, connection.createArrayOf("uuid", documents.toArray()));
            select.setObject(2, node);
            select.setInt(3, PATIENCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    here.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                            .add(present(row));
                }
            }
        }
        return here;
    }

    private static Present present(ResultSet row) throws SQLException {
        PageContext.Person person = new PageContext.Person(row.getString(3), row.getString(4));
        Set<UUID> groups = Set.of((UUID[]) row.getArray(5).getArray());
        return new Present(row.getObject(2, UUID.class), person.name(), person.initials(), person.colour(), groups);
    }

    /** Says that this copy lives and who is before it, and takes away what dead copies have left. */
    void live(Set<Reading> readings) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, SEEN, node);
            try (PreparedStatement come = connection.prepareStatement(COME)) {
                for (Reading one : readings) {
                    fill(come, node, one.document(), one.account());
                    come.addBatch();
                }
                come.executeBatch();
            }
            run(connection, "delete from present_node where seen < now() - make_interval(secs => ?)", 3 * PATIENCE);
            run(
                    connection,
                    "delete from present_reader r where not exists (select 1 from present_node n where n.node = r.node)");
        }
    }

    void end(@Observes ShutdownEvent stop) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, "delete from present_reader where node = ?", node);
            run(connection, "delete from present_node where node = ?", node);
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
