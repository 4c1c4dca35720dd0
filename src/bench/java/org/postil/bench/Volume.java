package org.postil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.postil.imports.truth.Agreement;
import org.postil.imports.truth.TeiTruth;

/**
 * A volume brought in through the server, as a user does it: how many documents a second, and in how many of them date, title,
 * people, footnotes and pages are those of the TEI.
 */
public final class Volume {
    private static final Pattern FOOTNOTE = Pattern.compile("<li id=\"doc-fn-");

    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private Volume(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Server server = new Server(arguments[0])) {
            server.start();
            new Volume(server).run(Path.of(arguments[1]));
        }
    }

    private void run(Path file) throws Exception {
        System.out.println("load of the machine before               " + Server.load());
        double processor = server.processorSeconds();
        long begun = System.nanoTime();
        JsonNode job = bringIn(file);
        double seconds = (System.nanoTime() - begun) / 1e9;
        int items = job.get("items").size();
        System.out.printf(
                "%-40s%s, %d items in %.1f s: %.1f a second, %.1f s of processor%n",
                "volume brought in", job.get("state").asText(), items, seconds, items / seconds,
                server.processorSeconds() - processor);
        Agreement agreement = new Agreement();
        Map<String, Agreement.Made> made = made();
        try (InputStream tei = Files.newInputStream(file)) {
            TeiTruth.of(tei).forEach(item -> agreement.count(item, made.get(item.id())));
        }
        System.out.println(agreement);
        agreement.disagreeing().stream().limit(20).forEach(one -> System.out.println("  " + one));
        System.out.printf("%-40s%d MB%n", "server's resident memory", server.residentMegabytes());
        System.out.println("load of the machine after                " + Server.load());
    }

    private JsonNode bringIn(Path file) throws Exception {
        String boundary = "a-volume-of-documents";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: application/xml\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest post = request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        JsonNode job = read(post);
        String address = "/api/imports/" + job.get("id").asText();
        while (Set.of("queued", "running").contains(job.get("state").asText())) {
            Thread.sleep(100);
            job = read(request(address).build());
        }
        return job;
    }

    /** By the last part of the identifier under which the series knows each. */
    private Map<String, Agreement.Made> made() throws Exception {
        Map<String, Agreement.Made> made = new HashMap<>();
        String next = "/api/documents?limit=200";
        while (next != null) {
            HttpResponse<String> page = http.send(request(next).build(), HttpResponse.BodyHandlers.ofString());
            for (JsonNode document : json.readTree(page.body()).get("items")) {
                JsonNode text = document.get("texts").get(0);
                JsonNode revision = read(request("/api/texts/" + text.get("id").asText() + "/revisions/"
                                + text.get("revision").asInt())
                        .build());
                Set<String> people = new HashSet<>();
                for (String part : List.of("creators", "recipients", "people")) {
                    people.addAll(words(document.get(part)));
                }
                String known = document.get("identifiers").path("frus").asText();
                made.put(
                        known.replaceFirst(".*/", ""),
                        new Agreement.Made(
                                document.get("title").asText(),
                                document.get("date").asText(),
                                people,
                                (int) FOOTNOTE.matcher(revision.get("html").asText()).results().count(),
                                labels(revision.get("folios"))));
            }
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("^<([^>]*)>.*", "$1").replaceFirst("^https?://[^/]+", ""))
                    .orElse(null);
        }
        return made;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + path))
                .header("Authorization", "Bearer " + Server.TOKEN)
                .header("Accept", "application/json");
    }

    private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> labels(JsonNode folios) {
        List<String> labels = new ArrayList<>();
        folios.forEach(folio -> labels.add(folio.get("label").asText()));
        return labels;
    }
}
