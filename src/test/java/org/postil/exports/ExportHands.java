package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Takes things out as a program would, and waits for the file. */
final class ExportHands {
    private final World world;
    private final Person person;

    ExportHands(World world, Person person) {
        this.world = world;
        this.person = person;
    }

    /** Makes a cross-reference. @return its id */
    String link(String kind, Object source, Object target, String remark) {
        return world.as(person)
                .body(Map.of("kind", kind, "source", source, "target", target, "remark", remark))
                .post("/api/cross-references")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Of one document, with everything. */
    byte[] document(String slug, String format) {
        return file(Map.of("what", "document", "query", slug, "format", format));
    }

    String text(String slug, String format) {
        return new String(document(slug, format), StandardCharsets.UTF_8);
    }

    byte[] file(Map<String, Object> options) {
        return file(ended(queue(options)).getString("id"));
    }

    byte[] file(String id) {
        return world.as(person)
                .accept("*/*")
                .get("/api/exports/" + id + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    String queue(Map<String, Object> options) {
        return world.as(person)
                .body(options)
                .post("/api/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** @return the job, ended */
    JsonPath ended(String id) {
        var patience = Instant.now().plus(Duration.ofSeconds(120));
        while (true) {
            JsonPath job = world.as(person).get("/api/exports/" + id).jsonPath();
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

    /** A note with a passage, given by its words, or on the whole document for null. @return its id */
    String note(DocumentView document, String exact, String body, List<String> tags) {
        Map<String, Object> note = new HashMap<>(Map.of("body", body, "tags", tags, "visibility", "group"));
        if (exact != null) {
            note.put("target", Map.of("exact", exact));
        }
        return world.as(person)
                .body(note)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void reply(String note, String body) {
        world.as(person)
                .body(Map.of("body", body))
                .post("/api/annotations/" + note + "/replies")
                .then()
                .statusCode(201);
    }

    static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
