package org.postil.archives;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.archives.ArchivePart.Field;

/**
 * The records of an archive in tables of their own, which go with the transaction: there it is seen whether they refer to
 * nothing but each other, and from there they go where they belong, kind by kind.
 */
final class Staging {
    private static final int AT_ONCE = 500;
    private static final long LINES_AT_ONCE = 8 << 20;

    private final Connection connection;

    Staging(Connection connection) {
        this.connection = connection;
    }

    /** Brings the records of one part there. @param looked is told of each */
    void fill(ArchivePart part, Records records, Runnable looked) throws SQLException, IOException {
        run("create temporary table " + stage(part)
                + " (number int generated always as identity, key text, line jsonb not null) on commit drop");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + stage(part) + " (key, line) values (?, cast(? as jsonb))")) {
            long[] waiting = {0, 0};
            try {
                records.each(part, (record, line) -> {
                    try {
                        insert.setString(
                                1,
                                part.key().isEmpty()
                                        ? null
                                        : record.path(part.key().get(0)).asText());
                        insert.setString(2, line);
                        insert.addBatch();
                        waiting[1] += line.length();
                        if (++waiting[0] == AT_ONCE || waiting[1] > LINES_AT_ONCE) {
                            insert.executeBatch();
                            waiting[0] = 0;
                            waiting[1] = 0;
                        }
                        looked.run();
                    } catch (SQLException e) {
                        throw new IOException(e);
                    }
                });
            } catch (IOException e) {
                if (e.getCause() instanceof SQLException refused) {
                    throw refused;
                }
                throw e;
            }
            insert.executeBatch();
        }
        run("analyze " + stage(part));
    }

    /** @throws ArchiveRefused when a record refers to what is not in the archive */
    void checkReferences(List<ArchivePart> parts) throws SQLException {
        Set<String> there = parts.stream().map(ArchivePart::name).collect(Collectors.toSet());
        for (ArchivePart part : parts) {
            for (Field field : part.fields()) {
                if (field.refersTo() != null && there.contains(field.refersTo())) {
                    checkReference(part, field);
                } else if (field.refersTo() != null) {
                    refuseIf(
                            "select s.line ->> '" + field.name() + "' from " + stage(part) + " s where s.line ->> '"
                                    + field.name() + "' is not null limit 1",
                            part.path() + " refers to what such an archive does not hold: ");
                }
            }
        }
    }

    private void checkReference(ArchivePart part, Field field) throws SQLException {
        String to = stage(ArchiveParts.named(field.refersTo()));
        String source = stage(part) + " s"
                + (field.several()
                        ? " cross join lateral jsonb_array_elements_text(coalesce(nullif(s.line -> '" + field.name()
                                + "', 'null'), '[]')) held (id)"
                        : " cross join lateral (select s.line ->> '" + field.name() + "') held (id)");
        refuseIf(
                "select held.id from " + source + " where held.id is not null and not exists (select 1 from " + to
                        + " o where o.key = held.id) limit 1",
                part.path() + " refers in " + field.name() + " to " + field.refersTo()
                        + " that are not in the archive: ");
    }

    /** @throws ArchiveRefused with what the query finds, if it finds anything */
    void refuseIf(String query, String sentence) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            if (found.next()) {
                throw new ArchiveRefused(sentence + ArchiveFile.shown(String.valueOf(found.getString(1))) + ".");
            }
        }
    }

    /** Puts the records of one part into its table, in the order of the archive. */
    void settle(ArchivePart part) throws SQLException {
        String columns =
                part.fieldNames().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        run("insert into " + part.table() + " (" + columns + ") select "
                + part.fieldNames().stream().map(name -> "r.\"" + name + "\"").collect(Collectors.joining(", "))
                + " from " + stage(part) + " s cross join lateral jsonb_populate_record(null::" + part.table()
                + ", s.line) r"
                + (part.outlivingGroups()
                        ? " where not exists (select 1 from " + part.table() + " h where h.id::text = s.key)"
                        : "")
                + " order by s.number");
    }

    /** Whoever has no account here, and an address that somebody else here has, comes without it. */
    void giveUpTakenAddresses() throws SQLException {
        run("update " + stage(ArchiveParts.named("people"))
                + " s set line = jsonb_set(s.line, '{email}', to_jsonb(s.key || '@people.invalid'))"
                + " where exists (select 1 from account a where lower(a.email) = lower(s.line ->> 'email')"
                + " and a.id::text <> s.key)");
    }

    /**
     * What came in as a group's has to be what would go out as the group's again: then there is nothing in it that is not the
     * group's to say, whatever it says and in whatever field. Of people, who stay as they are known here, only whether they
     * are named in it at all.
     *
     * @throws ArchiveRefused when there is more in it
     */
    void checkGoesOutAgain(List<ArchivePart> parts, ArchiveScope group) throws SQLException {
        for (ArchivePart part : parts) {
            String alien = part.name().equals("people")
                    ? "select key from " + stage(part) + " except select t.id::text from account t where "
                            + part.which(group)
                    : "select coalesce(line ->> '" + part.fieldNames().get(0) + "', '?') from (select line from "
                            + stage(part) + " except select again.line::jsonb from (" + part.lines(group)
                            + ") again (line)) alien";
            refuseIf(alien + " limit 1", part.path() + " says what no archive of a group does: ");
        }
    }

    /** The one group whose archive it is, when it is that of a group. */
    ArchiveScope group() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet group = statement.executeQuery("select key from " + stage(ArchiveParts.named("groups")))) {
            group.next();
            return ArchiveScope.of(UUID.fromString(group.getString(1)));
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The table in which the records of a part wait. */
    static String stage(ArchivePart part) {
        return "archived_" + part.name().replace('-', '_');
    }
}
