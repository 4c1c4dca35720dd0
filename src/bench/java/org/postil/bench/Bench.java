package org.postil.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts Postil on a fresh database, fills it, and prints what it does in a second and how long a reader waits. Figures
 * that are compared come from the same run. Server and generator share the machine.
 */
public final class Bench {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");
    /** Until the compiler of the virtual machine has done its work: a server runs for weeks. */
    private static final double WARM_UP = 45;

    private static final double WARM_READING = 8;
    private static final double MEASURED = 10;

    private final Server server;

    private Bench(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        try (Server server = new Server(arguments[0])) {
            new Bench(server).run();
        }
    }

    private void run() throws Exception {
        say("first answer, new database", "%.2f s", server.start());
        server.stop();
        say("first answer, existing database", "%.2f s", server.start());
        Thread.sleep(3000);
        say("resident memory, idle", "%d MB", server.residentMegabytes());
        writing();
        reading("1,000", 1_000, 100_000);
        reading("10,000", 10_000, 100_000);
        sockets();
        search();
        say("resident memory, after all that", "%d MB", server.residentMegabytes());
        say("resident memory, at most", "%d MB", server.mostMegabytes());
    }

    private record Made(String id, String slug, String text) {}

    /** Notes through the front door, beside bare INSERTs into the same table with the same indexes. */
    private void writing() throws Exception {
        Made document = document(10_000);
        Load.run(16, WARM_UP, () -> new Writer(document));
        System.out.println("notes, 1 connection                 " + Load.run(1, MEASURED, () -> new Writer(document)));
        Load.Figures notes = Load.run(16, MEASURED, () -> new Writer(document));
        System.out.println("notes, 16 connections               " + notes);
        Load.run(16, 2, () -> new Inserter(document));
        Load.Figures inserts = Load.run(16, MEASURED, () -> new Inserter(document));
        System.out.println("bare INSERTs, 16 connections        " + inserts);
        say("notes per bare INSERT", "%.0f %%", 100 * notes.perSecond() / inserts.perSecond());
    }

    /** A text with notes on it: as a page, and all its notes as JSON. */
    private void reading(String name, int notes, int characters) throws Exception {
        Made document = document(characters);
        annotate(document, notes);
        say(name + " notes as JSON", "%.1f ms", median(30, connection -> everyNote(connection, document)));
        say(name + " notes, the reading view", "%.1f ms", median(60, connection ->
                expect(200, connection.get("/documents/" + document.slug()))));
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            say(name + " notes, the reading view", "%d kB",
                    connection.get("/documents/" + document.slug()).body().length / 1024);
        }
    }

    private static void everyNote(Connection connection, Made document) throws IOException {
        String path = "/api/documents/" + document.id() + "/annotations?limit=1000";
        while (path != null) {
            Connection.Answer answer = connection.get(path);
            expect(200, answer);
            path = answer.next();
        }
    }

    /** From the answer to who saved until the socket of who reads. */
    private void sockets() throws Exception {
        Made document = document(10_000);
        BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + Server.TOKEN)
                .buildAsync(URI.create("ws://localhost:" + server.port + "/live?document=" + document.id()), ear(heard))
                .get(10, TimeUnit.SECONDS);
        double[] waits = new double[200];
        try (Writer writer = new Writer(document)) {
            for (int i = -50; i < waits.length; i++) {
                writer.once();
                long answered = System.nanoTime();
                Long arrived = heard.poll(10, TimeUnit.SECONDS);
                if (arrived == null) {
                    throw new IOException("A saved note was not heard of");
                }
                if (i >= 0) {
                    waits[i] = (arrived - answered) / 1e6;
                }
                Thread.sleep(10);
            }
        }
        socket.abort();
        Arrays.sort(waits);
        say("in the other's socket after the answer", "p50 %.2f ms", waits[waits.length / 2]);
        say("in the other's socket after the answer", "p99 %.2f ms", waits[(int) (waits.length * 0.99)]);
    }

    private static WebSocket.Listener ear(BlockingQueue<Long> heard) {
        return new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                if (data.toString().contains("annotation-made")) {
                    heard.add(System.nanoTime());
                }
                from.request(1);
                return null;
            }
        };
    }

    /** Over 100,000 notes on 100 documents, for words of every frequency; the middle of all queries is the figure. */
    private void search() throws Exception {
        List<Made> documents = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            documents.add(document(Words.text(40, 60, i)));
        }
        try (java.sql.Connection database = server.database()) {
            Words.annotate(database, documents.stream().map(Made::id).toList(), 100_000);
        }
        double[] all = times(40 * Words.QUERIES.size(), (connection, i) ->
                search(connection, Words.QUERIES.get(i % Words.QUERIES.size())));
        say("search over 100,000 notes", "p50 %.1f ms", all[all.length / 2]);
        say("search over 100,000 notes", "p99 %.1f ms", all[(int) (all.length * 0.99)]);
        for (String query : Words.QUERIES) {
            say("  " + query, "p50 %.1f ms", median(40, connection -> search(connection, query)));
        }
    }

    private static void search(Connection connection, String query) throws IOException {
        expect(200, connection.get("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    }

    private interface Ask {
        void once(Connection connection) throws IOException;
    }

    private interface AskNumber {
        void once(Connection connection, int number) throws IOException;
    }

    private double median(int times, Ask ask) throws IOException {
        return times(times, (connection, i) -> ask.once(connection))[times / 2];
    }

    /** Milliseconds, sorted; after some seconds of the same that are not counted. */
    private double[] times(int count, AskNumber ask) throws IOException {
        double[] times = new double[count];
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            long warm = System.nanoTime() + (long) (WARM_READING * 1e9);
            for (int i = 0; System.nanoTime() < warm; i++) {
                ask.once(connection, i % count);
            }
            for (int i = 0; i < count; i++) {
                long begun = System.nanoTime();
                ask.once(connection, i);
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private Made document(int characters) throws IOException {
        StringBuilder plain = new StringBuilder();
        while (plain.length() < characters) {
            plain.append("The envoy wrote that the streets of Budapest were quieter, and that a declaration on the ")
                    .append("troops was expected before the morning of day ")
                    .append(plain.length())
                    .append(".\\n\\n");
        }
        return document(plain.toString());
    }

    private Made document(String plain) throws IOException {
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            Connection.Answer made = connection.post(
                    "/api/documents",
                    "{\"title\":\"Telegram no. " + System.nanoTime() + "\",\"kind\":\"telegram\",\"date\":\"1956-10-28\","
                            + "\"text\":{\"language\":\"en\",\"plain\":\"" + plain + "\"}}");
            expect(201, made);
            String id = first(ID, made.text());
            String text = first(ID, connection.get("/api/documents/" + id + "/texts").text());
            return new Made(id, first(SLUG, made.text()), text);
        }
    }

    /** Many notes at once, straight into the table. */
    private void annotate(Made document, int notes) throws IOException, SQLException {
        try (java.sql.Connection database = server.database();
                PreparedStatement insert = database.prepareStatement(
                        """
                        insert into annotation (id, document_id, author, created, updated, version, body, visibility,
                            groups, root, text_id, revision, start_at, end_at, exact, prefix, suffix, anchor_revision,
                            anchor_start, anchor_end, anchor_state, anchor_score, anchor_reason)
                        select i.id, d.id, d.created_by, now(), now(), 0,
                            'On ' || (array['the ceasefire', 'the envoy in Budapest', 'the armistice line', 'troops',
                                'the declaration', 'the radio', 'food', 'the frontier', 'Rokossowski', 'the students'])[1 + n % 10]
                                || ', note ' || n || ': ' || md5(n::text),
                            'group', array[d.group_id], i.id, t.id, 1, i.at, i.at + 20, 'of the ' || n, '', '', 1,
                            i.at, i.at + 20, 'exact', 1, 'same-place'
                        from document d join document_text t on t.document_id = d.id,
                            generate_series(1, ?) n,
                            lateral (select uuidv7() as id, (n * 7919) %% ? as at) i
                        where d.id = ?"""
                                .replace("%%", "%"));
                var statement = database.createStatement()) {
            insert.setInt(1, notes);
            insert.setInt(2, 9_900);
            insert.setObject(3, UUID.fromString(document.id()));
            insert.executeUpdate();
            statement.execute("analyze annotation");
        }
    }

    private static String draft(int at) {
        return "{\"id\":\"" + UuidCreator.getTimeOrderedEpoch() + "\",\"body\":\"Compare what the embassy wrote of the same night.\",\"target\":{\"start\":" + at + ",\"end\":"
                + (at + 40) + "}}";
    }

    /** Writes notes as a reader's browser does. */
    private final class Writer implements Load.Worker {
        private final Connection connection;
        private final String path;

        Writer(Made document) throws IOException {
            this.connection = new Connection(server.port, Server.TOKEN);
            this.path = "/api/documents/" + document.id() + "/annotations";
        }

        @Override
        public void once() throws IOException {
            expect(201, connection.post(path, draft(ThreadLocalRandom.current().nextInt(9_000))));
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    /** The same row by itself, each in a transaction of its own. */
    private final class Inserter implements Load.Worker {
        private final java.sql.Connection database;
        private final PreparedStatement insert;

        Inserter(Made document) throws IOException, SQLException {
            this.database = server.database();
            this.insert = database.prepareStatement(
                    """
                    insert into annotation (id, document_id, author, created, updated, version, body, visibility, groups,
                        root, text_id, revision, start_at, end_at, exact, prefix, suffix, anchor_revision, anchor_start,
                        anchor_end, anchor_state, anchor_score, anchor_reason)
                    select ?, d.id, d.created_by, now(), now(), 0, 'Compare what the embassy wrote of the same night.',
                        'group', array[d.group_id], ?, ?, 1, ?, ?, 'the streets of Budapest were quieter, and',
                        'The envoy wrote that', 'that a declaration on the troops', 1, ?, ?, 'exact', 1, 'same-place'
                    from document d where d.id = ?""");
            insert.setObject(3, UUID.fromString(document.text()));
            insert.setObject(8, UUID.fromString(document.id()));
        }

        @Override
        public void once() throws SQLException {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            int at = ThreadLocalRandom.current().nextInt(9_000);
            insert.setObject(1, id);
            insert.setObject(2, id);
            insert.setInt(4, at);
            insert.setInt(5, at + 40);
            insert.setInt(6, at);
            insert.setInt(7, at + 40);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            database.close();
        }
    }

    private static void expect(int status, Connection.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("Expected " + status + ", got " + answer.status() + ": " + answer.text());
        }
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static void say(String what, String format, Object... figure) {
        System.out.printf("%-40s" + format + "%n", prepend(what, figure));
    }

    private static Object[] prepend(String what, Object[] figure) {
        Object[] all = new Object[figure.length + 1];
        all[0] = what;
        System.arraycopy(figure, 0, all, 1, figure.length);
        return all;
    }
}
