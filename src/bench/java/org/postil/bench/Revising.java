package org.postil.bench;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes revisions of a long text with many notes through the front door, each with a hundred sentences edited, and prints
 * how long each takes until it is answered: everything is carried over by then. Beside it, the same for a text without
 * notes, and the processor time of server and database. Server and generator share the machine.
 */
public final class Revising {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int TIMES = Integer.getInteger("times", 7);
    private static final String[] WORDS = ("the envoy of a government wrote that streets in Budapest were quieter and"
                    + " declaration on troops was expected before morning nobody at this table believed time alone would"
                    + " do it session opened with reports from city")
            .split(" ");

    private final Server server;
    private final Random random = new Random(1956);

    private Revising(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        int notes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int characters = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_200_000;
        try (Server server = new Server(arguments[0])) {
            server.start();
            var revising = new Revising(server);
            revising.measure(characters, 0);
            revising.measure(characters, notes);
        }
    }

    private void measure(int characters, int notes) throws IOException, SQLException {
        String[] sentences = sentences(characters);
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            String document = first(connection.post(
                    "/api/documents",
                    "{\"title\":\"Volume " + notes + "\",\"kind\":\"volume\",\"text\":{\"language\":\"en\",\"html\":\""
                            + html(sentences) + "\"}}"));
            String text = first(connection.get("/api/documents/" + document + "/texts"));
            annotate(document, text, plain(sentences), notes);
            double[] seconds = new double[TIMES];
            double[] processor = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                edit(sentences);
                String body = "{\"base\":" + (i + 1) + ",\"html\":\"" + html(sentences) + "\"}";
                double used = server.processorSeconds();
                long begun = System.nanoTime();
                Connection.Answer answer = connection.post("/api/texts/" + text + "/revisions", body);
                seconds[i] = (System.nanoTime() - begun) / 1e9;
                processor[i] = server.processorSeconds() - used;
                if (answer.status() != 201) {
                    throw new IOException(answer.status() + ": " + answer.text());
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d characters, %,6d notes: first %.2f s, median %.2f s, worst %.2f s; processor time, median %.2f s   %s%n",
                    characters,
                    notes,
                    seconds[0],
                    Arrays.stream(seconds).sorted().toArray()[TIMES / 2],
                    Arrays.stream(seconds).max().orElse(0),
                    Arrays.stream(processor).sorted().toArray()[TIMES / 2],
                    states(text));
        }
    }

    private String[] sentences(int characters) {
        var sentences = new java.util.ArrayList<String>();
        int length = 0;
        while (length < characters) {
            sentences.add(sentence());
            length += sentences.get(sentences.size() - 1).length() + 1;
        }
        return sentences.toArray(String[]::new);
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder("On");
        int words = 8 + random.nextInt(20);
        for (int i = 0; i < words; i++) {
            sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return sentence.append('.').toString();
    }

    /** A hundred sentences: most corrected in a word, some written anew, some taken elsewhere. */
    private void edit(String[] sentences) {
        for (int i = 0; i < 100; i++) {
            int at = random.nextInt(sentences.length);
            switch (random.nextInt(6)) {
                case 0 -> sentences[at] = sentence();
                case 1 -> {
                    int other = random.nextInt(sentences.length);
                    String taken = sentences[at];
                    sentences[at] = sentences[other];
                    sentences[other] = taken;
                }
                default -> sentences[at] = sentences[at].replaceFirst(" \\w+", " " + random.nextInt(100_000));
            }
        }
    }

    private static String html(String[] sentences) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < sentences.length; i++) {
            html.append(i % 5 == 0 ? "<p>" : " ").append(sentences[i]);
            html.append(i % 5 == 4 || i == sentences.length - 1 ? "</p>" : "");
        }
        return html.toString();
    }

    /** Notes at random places, straight into the table, with the words that stand there. */
    private void annotate(String document, String text, String plain, int notes) throws IOException, SQLException {
        try (java.sql.Connection database = server.database();
                PreparedStatement insert = database.prepareStatement(
                        """
                        insert into annotation (id, document_id, author, created, updated, version, body, visibility,
                            groups, root, text_id, revision, start_at, end_at, exact, prefix, suffix, anchor_revision,
                            anchor_start, anchor_end, anchor_state, anchor_score, anchor_reason)
                        select i.id, d.id, d.created_by, now(), now(), 0, 'A note', 'group', array[d.group_id], i.id,
                            ?, 1, i.from_at, i.to_at, ?, ?, ?, 1, i.from_at, i.to_at, 'exact', 1, 'same-place'
                        from document d,
                            (select uuidv7() as id, cast(? as int) as from_at, cast(? as int) as to_at) i
                        where d.id = ?""");
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            for (int i = 0; i < notes; i++) {
                int from = 32 + random.nextInt(plain.length() - 200);
                int to = from + 15 + random.nextInt(60);
                insert.setObject(1, UUID.fromString(text));
                insert.setString(2, plain.substring(from, to));
                insert.setString(3, plain.substring(from - 32, from));
                insert.setString(4, plain.substring(to, to + 32));
                insert.setInt(5, from);
                insert.setInt(6, to);
                insert.setObject(7, UUID.fromString(document));
                insert.addBatch();
            }
            insert.executeBatch();
            database.commit();
            statement.execute("analyze annotation");
            database.commit();
        }
    }

    /** The text that the server makes of {@link #html}: a line a paragraph. */
    private static String plain(String[] sentences) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < sentences.length; i++) {
            plain.append(i == 0 ? "" : i % 5 == 0 ? "\n" : " ").append(sentences[i]);
        }
        return plain.toString();
    }

    private String states(String text) throws IOException, SQLException {
        StringBuilder states = new StringBuilder();
        try (java.sql.Connection database = server.database();
                PreparedStatement select = database.prepareStatement(
                        "select anchor_state, count(*) from annotation where text_id = ? group by 1 order by 1")) {
            select.setObject(1, UUID.fromString(text));
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                states.append(rows.getString(1)).append(' ').append(rows.getLong(2)).append(' ');
            }
        }
        return states.toString();
    }

    private static String first(Connection.Answer answer) throws IOException {
        Matcher matcher = ID.matcher(answer.text());
        if (answer.status() >= 300 || !matcher.find()) {
            throw new IOException(answer.status() + ": " + answer.text());
        }
        return matcher.group(1);
    }
}
