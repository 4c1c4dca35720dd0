package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Brings files in as a program would, and waits for the report. */
public final class ImportHands {
    private final World world;
    private final Person person;

    public ImportHands(World world, Person person) {
        this.world = world;
        this.person = person;
    }

    /** @return the job, ended */
    public JsonPath bring(String name, byte[] bytes) {
        return bring(Map.of(name, bytes));
    }

    JsonPath bring(Map<String, byte[]> files) {
        var request = world.as(person).contentType("multipart/form-data");
        for (var file : files.entrySet()) {
            request = request.multiPart("file", file.getKey(), file.getValue());
        }
        return ended(
                request.post("/api/imports").then().statusCode(202).extract().path("id"));
    }

    /** @return the job once it has ended, or asks something */
    public JsonPath bring(String name, byte[] bytes, String options) {
        return ended(world.as(person)
                .contentType("multipart/form-data")
                .multiPart("file", name, bytes)
                .multiPart("options", options)
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    /** @return the job once it has ended, or asks something */
    JsonPath ended(String id) {
        var patience = Instant.now().plus(Duration.ofSeconds(120));
        while (true) {
            JsonPath job = world.as(person).get("/api/imports/" + id).jsonPath();
            if (!List.of("queued", "running").contains(job.getString("state"))) {
                return job;
            }
            assertThat(Instant.now()).as(job.prettify()).isBefore(patience);
            try {
                Thread.sleep(50);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
    }
}
