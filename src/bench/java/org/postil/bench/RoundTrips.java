package org.postil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postil.exports.Returned;

/**
 * The records of a folder, brought in through the server; taken out in each format for reference managers, and brought into a
 * group that has none of them: in how many each field is the same. What came in addition does not count.
 */
public final class RoundTrips {
    private static final int EXAMPLES = 3;

    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Tally> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();

    /** In how many records a field was there, and in how many it came back as it was. */
    private static final class Tally {
        private int all;
        private int same;
    }

    private RoundTrips(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Server server = new Server(arguments[0])) {
            server.start();
            new RoundTrips(server).run(Path.of(arguments[1]));
        }
    }

    private void run(Path folder) throws Exception {
        System.out.println("load of the machine before               " + Server.load());
        String from = group("From");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                JsonNode job = bringIn(file.getFileName().toString(), Files.readAllBytes(file), from);
                System.out.printf("%-40s%s, %d items%n", file.getFileName(), job.get("state").asText(),
                        job.get("items").size());
            }
        }
        List<JsonNode> before = documents(from);
        System.out.printf("%-40s%d%n", "records", before.size());
        for (var format : Returned.FORMATS.entrySet()) {
            trip(before, from, format.getKey(), format.getValue());
        }
        print();
    }

    private void trip(List<JsonNode> before, String from, String format, String file) throws Exception {
        long begun = System.nanoTime();
        byte[] out = export(from, format);
        double exported = (System.nanoTime() - begun) / 1e9;
        String into = group(format);
        begun = System.nanoTime();
        bringIn(file, out, into);
        double imported = (System.nanoTime() - begun) / 1e9;
        Map<String, List<JsonNode>> after = new HashMap<>();
        documents(into).forEach(record -> after.computeIfAbsent(key(record), any -> new ArrayList<>()).add(record));
        int missing = 0;
        for (JsonNode record : before) {
            List<JsonNode> alike = after.getOrDefault(key(record), List.of());
            if (alike.isEmpty()) {
                missing++;
                example(format + " missing", record.path("title").asText());
            } else {
                Returned.compare(
                        record, nearest(record, alike), (field, was, is) -> tally(format, field, was, is));
            }
        }
        System.out.printf("%-40s%d of %d missing; out in %.1f s, in again in %.1f s%n", format, missing,
                before.size(), exported, imported);
    }

    private static String key(JsonNode record) {
        return record.path("title").asText();
    }

    /** Titles are not unique in an archive: of several the one that has most in common. */
    private static JsonNode nearest(JsonNode record, List<JsonNode> alike) {
        return alike.stream()
                .max(Comparator.comparingLong(one -> inCommon(record, one)))
                .orElseThrow();
    }

    private static long inCommon(JsonNode one, JsonNode other) {
        long same = Returned.FIELDS.stream().filter(field -> one.path(field).equals(other.path(field))).count();
        for (String part : Returned.GROUPS) {
            for (var said : (Iterable<Map.Entry<String, JsonNode>>) one.path(part)::fields) {
                same += said.getValue().equals(other.path(part).path(said.getKey())) ? 1 : 0;
            }
        }
        return same;
    }

    private void tally(String format, String field, JsonNode before, JsonNode after) {
        Tally tally = fields.computeIfAbsent(field + "\t" + format, any -> new Tally());
        tally.all++;
        if (before.equals(after)) {
            tally.same++;
        } else {
            example(field + " in " + format, before + "\n      came back as " + after);
        }
    }

    private void example(String of, String words) {
        List<String> some = examples.computeIfAbsent(of, any -> new ArrayList<>());
        if (some.size() < EXAMPLES) {
            some.add(words.length() > 400 ? words.substring(0, 400) + "…" : words);
        }
    }

    private void print() {
        System.out.printf("%n%-20s", "the same of all");
        Returned.FORMATS.keySet().forEach(format -> System.out.printf("%16s", format));
        System.out.println();
        fields.keySet().stream().map(key -> key.split("\t")[0]).distinct().forEach(field -> {
            System.out.printf("%-20s", field);
            for (String format : Returned.FORMATS.keySet()) {
                Tally tally = fields.getOrDefault(field + "\t" + format, new Tally());
                System.out.printf("%16s", tally.same + " of " + tally.all);
            }
            System.out.println();
        });
        examples.forEach((of, some) -> {
            System.out.println("\n" + of);
            some.forEach(one -> System.out.println("    " + one));
        });
    }

    private String group(String name) throws Exception {
        return read(request("/api/groups")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\": \"" + name + "\"}")))
                .get("id")
                .asText();
    }

    private JsonNode bringIn(String name, byte[] bytes, String group) throws Exception {
        String boundary = "a-file-of-records";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "options", null, ("{\"group\": \"" + group + "\"}").getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "file", name, bytes);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return ended(read(request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))), "/api/imports/");
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String file, byte[] bytes) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                        + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] export(String group, String format) throws Exception {
        JsonNode job = ended(read(request("/api/exports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"what\": \"group\", \"query\": \"" + group + "\", \"format\": \"" + format + "\"}"))),
                "/api/exports/");
        return http.send(request("/api/exports/" + job.get("id").asText() + "/file").build(), BodyHandlers.ofByteArray())
                .body();
    }

    private JsonNode ended(JsonNode begun, String address) throws Exception {
        JsonNode job = begun;
        while (Set.of("queued", "running").contains(job.path("state").asText())) {
            Thread.sleep(100);
            job = read(request(address + job.get("id").asText()));
        }
        return job;
    }

    private List<JsonNode> documents(String group) throws Exception {
        List<JsonNode> documents = new ArrayList<>();
        String next = "/api/documents?limit=200";
        while (next != null) {
            var page = http.send(request(next).build(), BodyHandlers.ofString());
            for (JsonNode document : json.readTree(page.body()).get("items")) {
                if (document.path("group").asText().equals(group)) {
                    documents.add(document);
                }
            }
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("^<([^>]*)>.*", "$1").replaceFirst("^https?://[^/]+", ""))
                    .orElse(null);
        }
        return documents;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + path))
                .header("Authorization", "Bearer " + Server.TOKEN)
                .header("Accept", "application/json, */*");
    }

    private JsonNode read(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
