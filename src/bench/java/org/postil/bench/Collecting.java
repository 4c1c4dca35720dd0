package org.postil.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A collection of long texts with many notes, half of which bear the tag that its link shows: how long it takes a stranger
 * from the link to the page, and whether he sees what was chosen and nothing else.
 */
public final class Collecting {
    private static final int DOCUMENTS = 30;
    private static final int WORDS = 8_000;
    private static final int NOTES = 500;
    private static final int STRANGERS = 60;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern URL = Pattern.compile("\"url\":\"[^\"]*(/s/[^\"]+)\"");

    private final Server server;
    private final List<String> slugs = new ArrayList<>();

    private Collecting(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Server server = new Server(arguments[0])) {
            server.start();
            new Collecting(server).run();
        }
    }

    private void run() throws Exception {
        System.out.println("load of the machine before               " + Server.load());
        String link = fill();
        System.out.printf("%-40s%d of %d words, %d notes, half of them chosen%n", "documents", DOCUMENTS, WORDS, NOTES);
        long[] first = {System.nanoTime()};
        String page = arrive(link);
        System.out.printf("%-40s%.0f ms%n", "the first stranger, nothing warm", (System.nanoTime() - first[0]) / 1e6);
        check(page);
        long[] times = new long[STRANGERS];
        for (int stranger = 0; stranger < STRANGERS; stranger++) {
            long begun = System.nanoTime();
            arrive(link);
            times[stranger] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-40sp50 %.0f ms   p90 %.0f ms   worst %.0f ms, %d kB%n",
                "the next " + STRANGERS,
                times[STRANGERS / 2] / 1e6,
                times[STRANGERS * 9 / 10] / 1e6,
                times[STRANGERS - 1] / 1e6,
                page.length() / 1000);
        System.out.println("load of the machine after                " + Server.load());
    }

    /** @return the path of the link */
    private String fill() throws Exception {
        LongText texts = new LongText(server);
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            String collection =
                    first(ID, connection.post("/api/collections", "{\"title\":\"Thirty texts\"}").text());
            for (int number = 0; number < DOCUMENTS; number++) {
                LongText.Made made = texts.document("Text " + number, WORDS);
                slugs.add(made.slug());
                connection.post(
                        "/api/collections/" + collection + "/documents", "{\"document\":\"" + made.id() + "\"}");
                for (int note = number; note < NOTES; note += DOCUMENTS) {
                    boolean chosen = note % 2 == 0;
                    int start = 100 + note * 60;
                    connection.post(
                            "/api/documents/" + made.id() + "/annotations",
                            "{\"body\":\"" + (chosen ? "chosen" : "withheld") + " note " + note + "\",\"visibility\":\"group\""
                                    + ",\"tags\":[\"" + (chosen ? "shown" : "kept") + "\"],\"target\":{\"text\":\"" + made.text()
                                    + "\",\"revision\":1,\"start\":" + start + ",\"end\":" + (start + 40) + "}}");
                }
            }
            texts.document("Beside the collection", WORDS);
            return first(
                    URL,
                    connection
                            .post(
                                    "/api/collections/" + collection + "/shares",
                                    "{\"kind\":\"link\",\"notes\":{\"tags\":[\"shown\"]}}")
                            .text());
        }
    }

    private String arrive(String link) throws IOException, InterruptedException {
        HttpClient stranger = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> page = stranger.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port + link))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IllegalStateException(page.statusCode() + " " + page.body());
        }
        return page.body();
    }

    private void check(String page) {
        long chosen = Pattern.compile("chosen note \\d").matcher(page).results().count();
        boolean whole = slugs.stream().allMatch(slug -> page.contains("/documents/" + slug + "\""));
        if (chosen != NOTES / 2 || !whole || page.contains("withheld") || page.contains("Beside the collection")) {
            throw new IllegalStateException("He sees " + chosen + " notes, and something is amiss.");
        }
        System.out.println("he sees                                 " + DOCUMENTS + " documents, " + chosen
                + " chosen notes, and nothing else");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }
}
