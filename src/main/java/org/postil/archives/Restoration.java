package org.postil.archives;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.JDBCException;
import org.hibernate.Session;
import org.postgresql.util.PSQLException;
import org.postil.accounts.Libraries;
import org.postil.accounts.PasswordResets;
import org.postil.documents.StoredFiles;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Brings an archive in: all of it in one transaction, so that what is broken off has changed nothing, and is begun again as if
 * for the first time. Before that every checksum is compared and every record looked at. What was brought in once is refused
 * the second time, because it is there.
 */
@ApplicationScoped
public class Restoration {
    private static final String OWNERS =
            "select m.account_id from membership m join research_group g on g.id = m.group_id"
                    + " where m.role = 'owner' and g.library_of is null";

    private static final Duration LONGEST = Duration.ofDays(2);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final PasswordResets resets;
    private final Libraries libraries;
    private final Event<Restored> restored;

    Restoration(
            EntityManager entities,
            ObjectMapper json,
            PasswordResets resets,
            Libraries libraries,
            Event<Restored> restored) {
        this.entities = entities;
        this.json = json;
        this.resets = resets;
        this.libraries = libraries;
        this.restored = restored;
    }

    /**
     * What was brought in.
     *
     * @param records by the names of their parts
     * @param doors for those who look after the installation, or own a group, and have no password here
     */
    public record Outcome(String title, Map<String, Integer> records, List<Door> doors) {}

    /** By this path a person chooses a password, within a day. */
    public record Door(String name, String email, String path) {}

    /**
     * Call it outside of transactions.
     *
     * @param progress is told of every record twice, when it was looked at and when it is in its place, and of every file
     * @throws ArchiveRefused when the archive is broken, forged, or does not fit; nothing is changed then
     */
    public Outcome restore(Path file, Archives.Progress progress) throws IOException {
        try (var archive = ArchiveFile.open(file, json)) {
            List<ArchivePart> parts = parts(archive);
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.unwrap(Session.class).doWork(connection -> checkRoom(archive, connection)));
            archive.compare();
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> entities.unwrap(Session.class)
                            .doReturningWork(connection -> restore(archive, parts, connection, progress)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (JDBCException e) {
            throw new IOException(e.getSQLException());
        }
    }

    /** @throws ArchiveRefused when there are other records in it than such an archive has */
    private static List<ArchivePart> parts(ArchiveFile archive) {
        boolean whole = archive.holds().equals(ArchiveScope.INSTALLATION.word());
        if (!whole && !archive.holds().equals(ArchiveScope.GROUP)) {
            throw new ArchiveRefused("data/archive.json says neither “group” nor “installation”.");
        }
        List<ArchivePart> parts = ArchiveParts.ALL.stream()
                .filter(part -> whole || part.inGroup() != null)
                .toList();
        Set<String> known = new HashSet<>(parts.stream().map(ArchivePart::path).toList());
        archive.paths().stream()
                .filter(path -> path.startsWith("data/records/") && !known.contains(path))
                .findAny()
                .ifPresent(path -> {
                    throw new ArchiveRefused("There are no such records in this kind of archive: " + path + ".");
                });
        for (ArchivePart part : parts) {
            if (!part.isLater()) {
                archive.existing(part.path());
            }
        }
        return parts;
    }

    private Outcome restore(
            ArchiveFile archive, List<ArchivePart> parts, Connection connection, Archives.Progress progress)
            throws SQLException {
        try {
            var staging = new Staging(connection);
            Map<String, Integer> counts = new LinkedHashMap<>();
            staging.run("set local time zone 'UTC'");
            checkRoom(archive, connection);
            parts.forEach(part -> counts.put(part.name(), Math.max(0, archive.records(part))));
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            progress.expect(2 * all + counts.get("files"));
            var records = new Records(archive);
            for (ArchivePart part : parts) {
                staging.fill(part, records, () -> progress.done(1));
            }
            boolean group = archive.holds().equals(ArchiveScope.GROUP);
            if (group) {
                staging.checkReferences(parts);
                checkGroup(staging);
            }
            staging.giveUpTakenAddresses();
            for (ArchivePart part : parts) {
                staging.settle(part);
                progress.done(counts.get(part.name()));
            }
            if (group) {
                staging.checkGoesOutAgain(parts, staging.group());
            }
            files(archive, records, connection, progress);
            libraries.foundMissing();
            announce();
            return new Outcome(archive.title(), counts, doors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Whether there can be room for it, which is known long before all of it was read. */
    private void checkRoom(ArchiveFile archive, Connection connection) throws SQLException {
        if (archive.holds().equals(ArchiveScope.INSTALLATION.word())) {
            new Staging(connection)
                    .refuseIf(
                            "select name from account limit 1",
                            "The archive of an installation is brought into an empty one, and here is an account already: ");
            return;
        }
        try (var groups = new Lines(
                        archive.readCompared(ArchiveParts.named("groups").path()));
                PreparedStatement here = connection.prepareStatement(
                        "select name from research_group where cast(id as text) = ? or slug = ?")) {
            JsonNode group = json.readTree(String.valueOf(groups.next()));
            here.setString(1, group.path("id").asText());
            here.setString(2, group.path("slug").asText());
            try (ResultSet found = here.executeQuery()) {
                if (found.next()) {
                    throw hereAlready(found.getString(1));
                }
            }
        } catch (JsonProcessingException broken) {
            throw new ArchiveRefused(ArchiveParts.named("groups").path() + ": this is no JSON.", broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchiveRefused hereAlready(String what) {
        return new ArchiveRefused("Something of this archive is here already, so it cannot be brought in: "
                + ArchiveFile.shown(what) + ".");
    }

    /** A group's archive makes nobody an administrator, and is of one group. */
    private static void checkGroup(Staging staging) throws SQLException {
        String people = Staging.stage(ArchiveParts.named("people"));
        String groups = Staging.stage(ArchiveParts.named("groups"));
        staging.refuseIf(
                "select line ->> 'name' from " + people + " where line ->> 'administrator' <> 'false' limit 1",
                "The archive of a group would make somebody an administrator: ");
        staging.refuseIf(
                "select count(*) from " + groups + " having count(*) <> 1",
                "The archive of a group holds as many groups as ");
    }

    /** The bytes of every file, a megabyte at a time. */
    private static void files(ArchiveFile archive, Records records, Connection connection, Archives.Progress progress)
            throws SQLException, IOException {
        Map<String, UUID> files = new LinkedHashMap<>();
        records.each(ArchiveParts.named("files"), (record, line) -> {
            UUID id = UUID.fromString(record.path("id").asText());
            String path = FilePath.of(id, record.path("name").asText());
            String sum = record.path("sha256").asText().replaceFirst("^\\\\x", "");
            if (!sum.equals(archive.sum(path))
                    || archive.size(path) != record.path("size").asLong(-1)) {
                throw new ArchiveRefused("The file " + path + " is not the one that its record describes.");
            }
            files.put(path, id);
        });
        archive.paths().stream()
                .filter(path -> path.startsWith("data/files/") && !files.containsKey(path))
                .findAny()
                .ifPresent(path -> {
                    throw new ArchiveRefused("No record describes the file " + path + ".");
                });
        for (var file : files.entrySet()) {
            keep(archive, file.getValue(), file.getKey(), connection);
            progress.done(1);
        }
    }

    /** One that is here already, because somebody brought it into two groups, is byte for byte the same. */
    private static void keep(ArchiveFile archive, UUID file, String path, Connection connection)
            throws SQLException, IOException {
        try (var in = archive.read(path);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into stored_chunk (file_id, number, bytes) values (?, ?, ?) on conflict do nothing")) {
            int number = 0;
            for (byte[] piece = in.readNBytes(StoredFiles.PIECE);
                    piece.length > 0;
                    piece = in.readNBytes(StoredFiles.PIECE)) {
                insert.setObject(1, file);
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        }
    }

    private void announce() {
        Rows.of(
                        entities,
                        new Condition(
                                "select key from " + Staging.stage(ArchiveParts.named("documents"))
                                        + " order by number",
                                Map.of()),
                        row -> UUID.fromString(row.getString(1)))
                .forEach(document -> restored.fire(new Restored(document)));
    }

    /** Where nobody looks after the installation, the owners of its groups do: somebody has to let the others in. */
    private List<Door> doors() throws SQLException {
        entities.createNativeQuery("update account set administrator = true where id in (" + OWNERS
                        + ") and not exists (select 1 from account where administrator)")
                .executeUpdate();
        var query = new Condition(
                "select a.id, a.name, a.email from account a where a.password_hash is null and a.suspended is null"
                        + " and a.id::text in (select key from " + Staging.stage(ArchiveParts.named("people"))
                        + ") and (a.administrator or a.id in (" + OWNERS + "))"
                        + " order by a.administrator desc, a.created, a.id",
                Map.of());
        return Rows.of(entities, query).stream()
                .map(row -> new Door((String) row[1], (String) row[2], resets.pathFor((UUID) row[0])))
                .toList();
    }

    /** What the database will not have is no fault of the database. */
    private static RuntimeException refused(SQLException e) throws SQLException {
        SQLException first = e.getNextException() == null ? e : e.getNextException();
        String state = String.valueOf(first.getSQLState());
        if (!state.startsWith("22") && !state.startsWith("23")) {
            throw e;
        }
        String detail = first instanceof PSQLException said && said.getServerErrorMessage() != null
                ? said.getServerErrorMessage().getDetail()
                : null;
        String why = detail == null ? first.getMessage() : detail;
        return state.equals("23505")
                ? hereAlready(why)
                : new ArchiveRefused("A record of the archive does not fit: " + ArchiveFile.shown(why) + ".");
    }
}
