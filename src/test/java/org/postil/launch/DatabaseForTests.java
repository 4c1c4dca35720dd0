package org.postil.launch;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} a real PostgreSQL, without being asked: one server for the whole test run, kept in
 * {@code target} and without fsync. Each start of Quarkus gets an empty database, which its tests share and fill as they
 * go: one for all tests without a {@code @TestProfile}, one for each profile, and one for whatever failed and is tried once
 * more, so that it does not fail again of what it left behind.
 */
public final class DatabaseForTests implements QuarkusTestResourceLifecycleManager {
    private static final Path TARGET = Path.of("target");

    /** System properties, because Quarkus loads this class more than once in a run. */
    private static final String URL = "postil.test.server";

    private static final String PASSWORD = "postil.test.server.password";
    private static final String COUNT = "postil.test.databases";

    @Override
    public Map<String, String> start() {
        synchronized (System.class) {
            if (System.getProperty(URL) == null) {
                startServer();
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url", System.getProperty(URL).replaceFirst("[^/]*$", make()),
                    "quarkus.datasource.username", "postil",
                    "quarkus.datasource.password", System.getProperty(PASSWORD));
        }
    }

    @Override
    public void stop() {
        // The server stays for the next test class and ends with the run.
    }

    private static void startServer() {
        EmbeddedDatabase server = startOnFreeDirectory();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "database for tests"));
        System.setProperty(URL, server.jdbcUrl("postgres"));
        System.setProperty(PASSWORD, server.password());
        dropLeftovers();
    }

    private static EmbeddedDatabase startOnFreeDirectory() {
        for (int number = 1; ; number++) {
            Path path = TARGET.resolve("database-for-tests-" + number);
            try {
                DataDirectory directory = DataDirectory.open(path);
                Files.writeString(
                        directory.ownSettings(), "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
                PostgresPrograms programs =
                        PostgresPrograms.in(TARGET.resolve("postgresql").toAbsolutePath(), directory.ownerIsRoot());
                return EmbeddedDatabase.start(directory, programs);
            } catch (CannotStart inUse) {
                if (number == 5) {
                    throw inUse;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void dropLeftovers() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'tests%'")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            for (String name : names) {
                statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the name of a new database */
    private static String make() {
        int made = Integer.getInteger(COUNT, 0);
        String name = "tests_" + made;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER postil");
            System.setProperty(COUNT, String.valueOf(made + 1));
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(System.getProperty(URL), "postgres", System.getProperty(PASSWORD));
    }
}
