package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of an installation goes into a file, and comes out of it elsewhere. */
class ArchiveCommandIT {
    private static final String TOKEN = "a-token-for-tests-of-at-least-32-characters";

    @TempDir
    Path directory;

    @Test
    void anInstallationGoesIntoAFileAndAnotherBecomesTheSame() throws IOException, SQLException {
        Path archive = directory.resolve("postil.zip");
        Path here = Files.createDirectory(directory.resolve("here"));
        Path there = Files.createDirectory(directory.resolve("there"));
        String note;
        try (PostilProcess postil = attended(here).start()) {
            note = noted(new Program(postil, TOKEN));
            postil.stop();

            assertThat(postil.run("archive", archive.toString()))
                    .as(postil.said())
                    .isZero();
            assertThat(postil.said()).contains("The archive is in " + archive, "100 %");
            assertThat(postil.postmaster().isRunning()).isFalse();
        }

        try (PostilProcess postil = attended(there)) {
            assertThat(postil.run("restore", archive.toString()))
                    .as(postil.said())
                    .isZero();
            assertThat(postil.said()).contains("/password/", "  1 documents\n");
            assertThat(postil.run("restore", archive.toString())).isEqualTo(1);
            assertThat(postil.said()).contains("nothing was changed", "an account already");
            postil.start();
            assertThat(new Program(postil, TOKEN)
                            .get("/api/annotations/" + note)
                            .status())
                    .isEqualTo(401);
            try (var connection = postil.database();
                    var found = connection
                            .createStatement()
                            .executeQuery("select body from annotation where id = '" + note + "'")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("To be kept.");
            }
        }
    }

    private static String noted(Program program) {
        Map<String, Object> text =
                Map.of("role", "transcript", "language", "en", "html", "<p>The ferries run again.</p>");
        String document = program.post("/api/documents", Map.of("title", "Ferries", "kind", "telegram", "text", text))
                .body()
                .path("id")
                .asText();
        return program.post("/api/documents/" + document + "/annotations", Map.of("body", "To be kept."))
                .body()
                .path("id")
                .asText();
    }

    @Test
    void aWordThatIsNoCommandIsRefused() {
        PostilProcess postil = new PostilProcess(directory);
        assertThat(postil.run("backup")).isEqualTo(1);
        assertThat(postil.said().strip())
                .isEqualTo("Postil cannot start. There is no command \"backup\": there are archive and restore,"
                        + " and without one Postil serves.");
    }

    private static PostilProcess attended(Path directory) {
        return new PostilProcess(directory)
                .withProgramsUnpacked()
                .with("POSTIL_ADMIN_EMAIL", "ilona@example.org")
                .with("POSTIL_ADMIN_PASSWORD", "a long enough password")
                .with("POSTIL_ADMIN_TOKEN", TOKEN);
    }
}
