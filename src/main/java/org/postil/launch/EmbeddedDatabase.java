package org.postil.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that Postil brings along. It listens on the loopback address alone, on whatever port is free, and lets
 * in who knows the password in the data directory; so no other user of the machine can read the archive.
 *
 * <p>The server process is no child of ours and outlives a Postil that is killed. The next start ends it by a fast
 * shutdown and begins anew, so there is never a second one on the same data.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String NAME = "postil";
    private static final int ATTEMPTS = 20;

    /** Long enough for the recovery of all that {@code max_wal_size} lets wait. */
    private static final String START_SECONDS = "600";

    private static final String STOP_SECONDS = "60";

    private final DataDirectory directory;
    private final PostgresPrograms programs;
    private String password;
    private int port;

    private EmbeddedDatabase(DataDirectory directory, PostgresPrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    /**
     * Starts PostgreSQL on the data in this directory, making an empty database there at the first start.
     *
     * @throws CannotStart when it cannot be started; nothing is then left running
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        DataDirectory directory = DataDirectory.open(dataDirectory);
        return start(directory, PostgresPrograms.in(directory.programs(), directory.ownerIsRoot()));
    }

    static EmbeddedDatabase start(DataDirectory directory, PostgresPrograms programs) {
        EmbeddedDatabase database = new EmbeddedDatabase(directory, programs);
        try {
            database.endOrphan();
            boolean newPassword = database.findPassword();
            database.makeCluster();
            database.configure();
            if (newPassword) {
                database.setSuperuserPassword();
            }
            database.startServer();
            database.makeDatabase(newPassword);
            return database;
        } catch (IOException | SQLException e) {
            database.close();
            throw new CannotStart("The embedded PostgreSQL in " + directory.root() + " could not be started.", e);
        } catch (CannotStart e) {
            database.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** A connection as the server's superuser. */
    Connection superuser() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(SUPERUSER));
        source.setUser(SUPERUSER);
        source.setPassword(password);
        return source.getConnection();
    }

    /** Ends the server in good order and gives up the data directory. */
    @Override
    public void close() {
        try {
            stop(Postmaster.of(directory.database()));
        } finally {
            directory.close();
        }
    }

    private void endOrphan() throws IOException {
        Postmaster orphan = Postmaster.of(directory.database());
        stop(orphan);
        if (orphan.isRunning()) {
            throw new CannotStart("A PostgreSQL (process " + orphan.pid() + ") still runs on " + directory.database()
                    + " and does not end: end it, then start Postil again.");
        }
        orphan.forget();
    }

    private void stop(Postmaster server) {
        for (String mode : List.of("fast", "immediate")) {
            if (server.isRunning()) {
                pgCtl("stop", "-m", mode, "-w", "-t", STOP_SECONDS);
            }
        }
    }

    private PostgresPrograms.Outcome pgCtl(String verb, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of(verb, "-D", directory.database().toString()));
        all.addAll(List.of(arguments));
        return programs.run(directory.root(), "pg_ctl", all);
    }

    private boolean findPassword() throws IOException {
        Path file = directory.password();
        if (Files.exists(file)) {
            password = Files.readString(file).strip();
            return false;
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path unfinished = Files.createTempFile(directory.root(), "password", null);
        DataDirectory.onlyForOwner(unfinished);
        Files.writeString(unfinished, password + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return directory.holdsDatabase();
    }

    /** Made beside its place and then moved there, so that what stands there was made wholly. */
    private void makeCluster() throws IOException {
        if (directory.holdsDatabase()) {
            return;
        }
        Path unfinished = Files.createTempDirectory(directory.root(), "database-unfinished");
        PostgresPrograms.Outcome outcome = null;
        for (String characters : List.of("C.UTF-8", "en_US.UTF-8", "C")) {
            outcome = initdb(unfinished, characters);
            if (outcome.good()) {
                Files.move(unfinished, directory.database(), StandardCopyOption.ATOMIC_MOVE);
                return;
            }
        }
        DataDirectory.remove(unfinished);
        throw new CannotStart(
                "PostgreSQL could not make a database in " + directory.root() + ": " + outcome.lastLine() + ".");
    }

    /** Sorts and compares by code point, so that no index depends on the operating system's version. */
    private PostgresPrograms.Outcome initdb(Path into, String characters) {
        List<String> arguments = List.of(
                "--pgdata=" + into,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + directory.password(),
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + characters,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        return programs.run(directory.root(), "initdb", arguments);
    }

    private void configure() throws IOException {
        String ours;
        try (var settings = EmbeddedDatabase.class.getResourceAsStream("embedded-database.conf")) {
            ours = new String(settings.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(directory.database().resolve("postil.conf"), ours);
        Path main = directory.database().resolve("postgresql.conf");
        String include = "include 'postil.conf'";
        String present = Files.readString(main);
        if (!present.contains(include)) {
            Files.writeString(main, present + "\n" + include + "\n");
        }
    }

    /** For a data directory that was restored without its password. */
    private void setSuperuserPassword() {
        String change = "ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'\n";
        List<String> arguments = List.of("--single", "-D", directory.database().toString(), SUPERUSER);
        PostgresPrograms.Outcome outcome = programs.feed(directory.root(), change, "postgres", arguments);
        if (!outcome.good()) {
            throw new CannotStart("The password of the database in " + directory.database()
                    + " is missing and could not be made anew: " + outcome.lastLine() + ".");
        }
    }

    private void startServer() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Path said = directory.log().resolve("start.log");
            Files.deleteIfExists(said);
            PostgresPrograms.Outcome outcome =
                    pgCtl("start", "-w", "-t", START_SECONDS, "-l", said.toString(), "-o", "-p " + port);
            if (outcome.good()) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw new CannotStart("The embedded PostgreSQL did not start on " + directory.database() + ": "
                        + reason(said, outcome) + " (more is in " + directory.log() + ")");
            }
            PostgresPrograms.pause(250L * Math.min(attempt, 8));
            endOrphan();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String reason(Path said, PostgresPrograms.Outcome outcome) throws IOException {
        String log = Files.exists(said) ? Files.readString(said) : "";
        return log.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .findFirst()
                .orElse(outcome.lastLine());
    }

    private void makeDatabase(boolean newPassword) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "pg_roles WHERE rolname")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            } else if (newPassword) {
                statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
            }
            if (!exists(statement, "pg_database WHERE datname")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String where) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT FROM " + where + " = '" + NAME + "'")) {
            return found.next();
        }
    }
}
