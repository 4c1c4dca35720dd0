package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine that has never seen Postil. */
class FirstStartIT {
    @TempDir
    Path directory;

    @Test
    void saysOneLineWithWhatToDoNextAndAnswers() throws IOException, InterruptedException {
        try (PostilProcess postil = new PostilProcess(directory).start()) {
            assertThat(postil.said())
                    .isEqualTo("Postil is ready at http://localhost:" + postil.port()
                            + ": open it to create the first account.\n");
            HttpRequest health =
                    HttpRequest.newBuilder(URI.create(postil.url("/q/health"))).build();
            assertThat(HttpClient.newHttpClient()
                            .send(health, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
