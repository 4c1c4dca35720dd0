package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postil.imports.ImportHands;
import org.postil.shared.Ids;
import org.postil.world.World;

/**
 * Records that go out come back the same in a group that has none of them. What a format does not hold stands in the table of
 * exports.md, which this test reads: what it says and what is so are the same.
 */
@QuarkusTest
class RoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TABLE = Path.of("src/docs/exports.md");

    @Inject
    World world;

    /** How often a part of a record came back the same, and what came instead. */
    private static final class Tally {
        private int same;
        private final List<String> others = new ArrayList<>();

        String word() {
            return others.isEmpty() ? "same" : same > 0 ? "partly" : "lost";
        }
    }

    private final Map<String, Map<String, Tally>> fields = new LinkedHashMap<>();

    @Test
    void everyFormatGivesBackWhatTheTableSays() throws IOException {
        Map<String, JsonNode> before = records();
        for (var format : Returned.FORMATS.entrySet()) {
            var after = returned(before, format.getKey(), format.getValue());
            before.forEach((title, record) -> Returned.compare(
                    record, after.get(title), (field, was, is) -> tally(format.getKey(), field, was, is)));
        }
        assertThat(table()).as(differences()).containsExactlyElementsOf(measured());
    }

    private List<String> measured() {
        List<String> lines = new ArrayList<>();
        fields.forEach((field, formats) -> lines.add("| `" + field + "` | "
                + Returned.FORMATS.keySet().stream()
                        .map(format -> formats.containsKey(format)
                                ? formats.get(format).word()
                                : "")
                        .collect(Collectors.joining(" | "))
                + " |"));
        return lines;
    }

    private String differences() {
        List<String> all = new ArrayList<>();
        fields.forEach((field, formats) -> formats.forEach(
                (format, tally) -> tally.others.forEach(other -> all.add(field + " in " + format + ": " + other))));
        return String.join("\n", all);
    }

    /** The rows of the table in the documentation. */
    private static List<String> table() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .dropWhile(line -> !line.startsWith("| Field |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    /** The records as they stand here, by their titles. */
    private Map<String, JsonNode> records() throws IOException {
        String group = world.another("Out " + Ids.next());
        Map<String, JsonNode> records = new LinkedHashMap<>();
        try (var in = RoundTripTest.class.getResourceAsStream("/exports/records.json")) {
            for (JsonNode each : JSON.readTree(in)) {
                ((ObjectNode) each).put("group", group);
                String id = world.as(EDIT)
                        .body(each.toString())
                        .post("/api/documents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                records.put(each.path("title").asText(), read(id));
            }
        }
        return records;
    }

    private JsonNode read(String id) throws IOException {
        return JSON.readTree(world.as(EDIT).get("/api/documents/" + id).asString());
    }

    private Map<String, JsonNode> returned(Map<String, JsonNode> before, String format, String file)
            throws IOException {
        String group = before.values().iterator().next().path("group").asText();
        byte[] out = new ExportHands(world, EDIT).file(Map.of("what", "group", "query", group, "format", format));
        String empty = world.another("In " + Ids.next());
        var job = new ImportHands(world, EDIT).bring(file, out, "{\"group\": \"" + empty + "\"}");
        Map<String, JsonNode> after = new LinkedHashMap<>();
        for (String id : job.getList("items.document", String.class)) {
            JsonNode record = read(id);
            after.put(record.path("title").asText(), record);
        }
        assertThat(after.keySet()).as(format).containsExactlyInAnyOrderElementsOf(before.keySet());
        return after;
    }

    private void tally(String format, String field, JsonNode before, JsonNode after) {
        Tally tally =
                fields.computeIfAbsent(field, any -> new LinkedHashMap<>()).computeIfAbsent(format, any -> new Tally());
        if (before.equals(after)) {
            tally.same++;
        } else {
            tally.others.add(before + " came back as " + after);
        }
    }
}
