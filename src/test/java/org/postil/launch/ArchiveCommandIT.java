package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of an installation goes into a file, and comes out of it elsewhere. */
class ArchiveCommandIT {
    private static final String TOKEN = "a-token-for-tests-of-at-least-32-characters";

    @TempDir
    Path directory;

    @Test
    void anInstallationGoesIntoAFileAndAnotherBecomesTheSame() throws IOException {
        Path archive = directory.resolve("postil.zip");
        Path here = Files.createDirectory(directory.resolve("here"));
        Path there = Files.createDirectory(directory.resolve("there"));
        String note;
        try (PostilProcess postil = attended(here).start()) {
            Program program = new Program(postil, TOKEN);
            String document = program.get("/api/documents?limit=1")
                    .body()
                    .at("/items/0/id")
                    .asText();
            note = program.post("/api/documents/" + document + "/annotations", Map.of("body", "To be kept."))
                    .body()
                    .path("id")
                    .asText();
            postil.stop();

            assertThat(postil.run("archive", archive.toString()))
                    .as(postil.said())
                    .isZero();
            assertThat(postil.said()).contains("The archive is in " + archive, "100 %");
            assertThat(postil.postmaster().isRunning()).isFalse();
            assertThat(Files.getPosixFilePermissions(archive)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(postil.run("archive", archive.toString())).isEqualTo(1);
            assertThat(postil.said()).contains("There is a file " + archive + " already");
            assertThat(postil.run("restore", archive.toString())).isEqualTo(1);
            assertThat(postil.said()).contains("nothing was changed", "an account already");
        }

        try (PostilProcess postil = attended(there)) {
            assertThat(postil.run("restore", archive.toString()))
                    .as(postil.said())
                    .isZero();
            assertThat(postil.said()).contains("/password/", " documents\n");
            postil.start();
            assertThat(new Program(postil, TOKEN)
                            .get("/api/annotations/" + note)
                            .status())
                    .isEqualTo(401);
        }
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
                .with("POSTIL_ADMIN_TOKEN", TOKEN)
                .with("POSTIL_SAMPLE", "true");
    }
}
