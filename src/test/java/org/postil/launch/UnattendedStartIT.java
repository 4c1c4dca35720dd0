package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation without a visitor: the first account comes from the settings. */
class UnattendedStartIT {
    private static final String TOKEN = "exactly-thirty-two-characters-ok";

    @TempDir
    Path directory;

    @Test
    void theFirstAccountAndItsTokenAreThereWhenPostilIsReadyAndStayAfterwards() {
        try (PostilProcess postil = new PostilProcess(directory)
                .withProgramsUnpacked()
                .with("POSTIL_ADMIN_EMAIL", "ilona@example.org")
                .with("POSTIL_ADMIN_PASSWORD", "ten chars!")
                .with("POSTIL_ADMIN_TOKEN", TOKEN)
                .with("POSTIL_SIGNUP", "closed")
                .with("POSTIL_SAMPLE", "true")
                .with("POSTIL_PUBLIC_URL", "https://postil.example.org/archive")
                .start()) {
            assertThat(postil.said()).isEqualTo("Postil is ready at https://postil.example.org/archive.\n");
            assertThat(documentsSeenWith(TOKEN, postil)).isEqualTo(200);
            assertThat(documentsSeenWith("another-token-of-thirty-two-chars", postil))
                    .isEqualTo(401);
            postil.stop();
            postil.start();
            assertThat(documentsSeenWith(TOKEN, postil)).isEqualTo(200);
        }
    }

    private static int documentsSeenWith(String token, PostilProcess postil) {
        return new Program(postil, token).get("/api/documents").status();
    }
}
