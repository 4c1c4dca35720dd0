package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a database of somebody else's, Postil starts none. */
class OutsideDatabaseIT {
    @TempDir
    static Path elsewhere;

    @TempDir
    Path directory;

    private static EmbeddedDatabase outside;

    @BeforeAll
    static void start() {
        outside = EmbeddedDatabase.start(elsewhere);
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    @Test
    void isUsedAndNothingIsStartedBesideIt() {
        try (PostilProcess postil =
                postil(outside.jdbcUrl(), outside.password()).start()) {
            assertThat(postil.said()).contains("Postil is ready at http://localhost:" + postil.port());
            assertThat(postil.data()).doesNotExist();
            postil.stop();
        }
        assertThat(Postmaster.of(elsewhere.resolve("database")).isRunning()).isTrue();
    }

    @Test
    void doesNotAnswer() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + nobody + "/postil";
        refused(
                url,
                "any",
                "No PostgreSQL answers at " + url + ": start it, or put right QUARKUS_DATASOURCE_JDBC_URL.");
    }

    @Test
    void doesNotKnowThePassword() {
        refused(
                outside.jdbcUrl(),
                "wrong",
                "The PostgreSQL at " + outside.jdbcUrl() + " does not let postil in:"
                        + " put right QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
    }

    @Test
    void hasNoSuchDatabase() {
        String url = outside.jdbcUrl("nowhere");
        refused(
                url,
                outside.password(),
                "The PostgreSQL at " + url
                        + " has no such database: create it, or put right QUARKUS_DATASOURCE_JDBC_URL.");
    }

    @Test
    void isTooOld() throws IOException {
        try (OldPostgres old = new OldPostgres()) {
            String address = old.jdbcUrl().replaceFirst("[?].*", "");
            refused(
                    old.jdbcUrl(),
                    "any",
                    "The PostgreSQL at " + address
                            + " is version 14 and Postil needs 15 or newer: upgrade it, or name another.");
        }
    }

    private void refused(String url, String password, String sentence) {
        PostilProcess postil = postil(url, password);
        assertThat(postil.startInVain()).isEqualTo(1);
        assertThat(postil.said().strip()).isEqualTo("Postil cannot start. " + sentence);
        assertThat(postil.data()).doesNotExist();
    }

    private PostilProcess postil(String url, String password) {
        return new PostilProcess(directory)
                .with("QUARKUS_DATASOURCE_JDBC_URL", url)
                .with("QUARKUS_DATASOURCE_USERNAME", "postil")
                .with("QUARKUS_DATASOURCE_PASSWORD", password);
    }
}
