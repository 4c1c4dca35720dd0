package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However Postil or its PostgreSQL ended, the next start finds what was acknowledged. */
class RestartIT {
    @TempDir
    Path directory;

    private PostilProcess postil;

    @BeforeEach
    void start() throws SQLException, IOException {
        postil = new PostilProcess(directory).withProgramsUnpacked().start();
        try (Connection connection = postil.database();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE acknowledged (n int)");
        }
    }

    @AfterEach
    void end() {
        postil.close();
    }

    @Test
    void afterAnEndInGoodOrder() throws SQLException, IOException {
        write(1);
        Postmaster first = postil.postmaster();
        postil.stop();
        assertThat(first.isRunning()).isFalse();
        assertThat(Postmaster.file(first.database())).doesNotExist();
        postil.start();
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void afterPostilWasKilledItsPostgresIsReplacedByOneOnTheSameData() throws SQLException, IOException {
        write(1);
        Postmaster orphan = postil.postmaster();
        postil.kill();
        assertThat(orphan.isRunning()).isTrue();
        postil.start();
        assertThat(orphan.isRunning()).isFalse();
        assertThat(postil.postmaster().pid()).isNotEqualTo(orphan.pid());
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void afterBothWereKilled() throws SQLException, IOException {
        write(1);
        Postmaster server = postil.postmaster();
        postil.kill();
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        postil.start();
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void whileSomebodyStillHoldsAConnectionToTheOrphan() throws SQLException, IOException {
        try (Connection connection = postil.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO acknowledged VALUES (0)");
            postil.kill();
            postil.start();
            assertThat(written()).isZero();
        }
    }

    @Test
    void whenTheLockFileNamesAProcessThatIsSomethingElseByNow() throws SQLException, IOException {
        write(1);
        Postmaster server = postil.postmaster();
        postil.kill();
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        Path file = Postmaster.file(server.database());
        List<String> lines = Files.readAllLines(file);
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(file, lines);
        postil.start();
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void anotherPostilOnTheSameDataIsRefused() {
        PostilProcess second = new PostilProcess(directory);
        assertThat(second.startInVain()).isEqualTo(1);
        assertThat(second.said().strip())
                .isEqualTo("Postil cannot start. Another Postil is running on the data directory " + postil.data()
                        + ": stop that one first, or give this one a directory of its own with POSTIL_DATA_DIR.");
        assertThat(postil.isAlive()).isTrue();
        assertThat(postil.postmaster().isRunning()).isTrue();
    }

    @Test
    void aColdCopyOfTheDataDirectoryIsABackup() throws SQLException, IOException {
        write(1);
        postil.stop();
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        copy(postil.data(), elsewhere.resolve("data"));
        postil = new PostilProcess(elsewhere).start();
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aDataDirectoryRestoredWithoutItsPasswordGetsANewOne() throws SQLException, IOException {
        write(1);
        postil.stop();
        Files.delete(postil.data().resolve("password"));
        postil.start();
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void noOtherUserOfTheMachineCanReadTheArchive() throws IOException {
        assertThat(Files.getPosixFilePermissions(postil.data().resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String port = Files.readAllLines(Postmaster.file(postil.data().resolve("database")))
                .get(3);
        for (String user : List.of("postil", "postgres")) {
            Assertions.assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postil", user, "postil"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    private void write(int number) throws SQLException, IOException {
        try (Connection connection = postil.database();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO acknowledged VALUES (" + number + ")");
        }
    }

    private int written() throws SQLException, IOException {
        try (Connection connection = postil.database();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM acknowledged")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
