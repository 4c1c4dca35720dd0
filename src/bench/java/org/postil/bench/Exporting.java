package org.postil.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes of many documents taken out in each format, and a bibliography of a thousand documents: from the request until the
 * file is there. Heap is what the server's own metrics say is used, garbage included; how little it can do with is seen by
 * giving it no more: {@code JAVA_TOOL_OPTIONS=-Xmx400m src/bench/exports}.
 */
public final class Exporting {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");
    private static final int DOCUMENTS = 20;
    private static final int CITED = 1_000;
    private static final int ROUNDS = 3;
    private final Server server;
    private final int notes;

    private Exporting(Server server, int notes) {
        this.server = server;
        this.notes = notes;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Server server = new Server(arguments[0])) {
            server.start();
            new Exporting(server, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000).run();
        }
    }

    private void run() throws Exception {
        LongText texts = new LongText(server);
        UUID group = null;
        for (int i = 0; i < DOCUMENTS; i++) {
            LongText.Made document = texts.document("Report " + i + " on the crossings", 15_000);
            texts.annotate(document, notes / DOCUMENTS);
            group = document.group();
        }
        System.out.printf("%,d notes on %d documents; load of the machine %s%n", notes, DOCUMENTS, Server.load());
        for (String format : new String[] {"docx", "odt", "pdf", "html", "markdown", "latex", "xlsx", "csv", "json", "w3c", "tei", "qdpx"}) {
            for (int round = 1; round <= (format.equals("docx") ? ROUNDS : 1); round++) {
                measure(format, "{\"what\":\"group\",\"query\":\"" + group + "\",\"format\":\"" + format + "\"}");
            }
        }
        cite();
        for (int round = 1; round <= ROUNDS; round++) {
            measure(
                    "bibliography of " + CITED,
                    "{\"what\":\"search\",\"query\":\"boundary\",\"format\":\"html\",\"parts\":[\"bibliography\"]}");
        }
        System.out.println("load of the machine " + Server.load());
    }

    /** Documents of an archive, each with a note on the whole of it. */
    private void cite() throws IOException, SQLException {
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            for (int i = 0; i < CITED; i++) {
                Connection.Answer made = connection.post(
                        "/api/documents",
                        "{\"title\":\"Telegram " + i + " to the ministry\",\"date\":\"1956-10-" + (10 + i % 20)
                                + "\",\"kind\":\"telegram\",\"creators\":[\"Yuri Andropov\",\"Person " + i % 90
                                + "\"],\"recipients\":[\"Nikita Khrushchev\"],\"provenance\":{\"repository\":\"RGANI\","
                                + "\"fonds\":\"f. 3\",\"series\":\"op. 64\",\"file\":\"d. " + i + "\",\"folios\":\"ll. 1–9\"}}");
                Matcher id = ID.matcher(made.text());
                if (made.status() != 201 || !id.find()) {
                    throw new IOException(made.text());
                }
            }
        }
        try (var database = server.database();
                var statement = database.createStatement()) {
            statement.execute("""
                    insert into annotation (id, document_id, author, created, updated, version, body, visibility, groups,
                        root, colour)
                    select made.id, made.document, made.by, now(), now(), 0, 'boundary', 'group', array[made.in_group],
                        made.id, 'amber'
                    from (select uuidv7() as id, d.id as document, d.created_by as by, d.group_id as in_group
                          from document d where d.kind = 'telegram') made""");
            statement.execute("vacuum analyze");
        }
    }

    private void measure(String what, String json) throws IOException, InterruptedException {
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            Thread.sleep(1_000);
            double processor = server.processorSeconds();
            double before = heap(connection);
            double most = before;
            long begun = System.nanoTime();
            Connection.Answer queued = connection.post("/api/exports", json);
            Matcher id = ID.matcher(queued.text());
            if (queued.status() != 202 || !id.find()) {
                throw new IOException(queued.status() + ": " + queued.text());
            }
            String job;
            do {
                Thread.sleep(20);
                most = Math.max(most, heap(connection));
                job = connection.get("/api/exports/" + id.group(1)).text();
            } while (job.contains("\"state\":\"queued\"") || job.contains("\"state\":\"running\""));
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!job.contains("\"state\":\"done\"")) {
                throw new IOException(job);
            }
            System.out.printf(
                    "%-22s %6.2f s  processor %6.2f s  file %6.1f MB  heap used at most %4.0f MB, before %4.0f MB%n",
                    what,
                    seconds,
                    server.processorSeconds() - processor,
                    number(job, "size") / 1e6,
                    most / 1e6,
                    before / 1e6);
        }
    }

    private static double number(String json, String name) {
        Matcher number = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
        return number.find() ? Double.parseDouble(number.group(1)) : 0;
    }

    private static double heap(Connection connection) throws IOException {
        double used = 0;
        Matcher areas = HEAP.matcher(connection.get("/q/metrics").text());
        while (areas.find()) {
            used += Double.parseDouble(areas.group(1));
        }
        return used;
    }
}
