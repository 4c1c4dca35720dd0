package org.postil.bench;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents of 200,000 words under many notes by fifty people, the same ones each time. */
final class LongText {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");
    private static final int PEOPLE = 50;
    private static final String[] WORDS = ("the of and to in that a was on it with as by for had from not were which but at"
                    + " have be are or this an they their has there all been who when would more if so no embassy envoy"
                    + " government minister telegram troops frontier evening morning declaration question withdrawal council"
                    + " workers students radio ambassador conversation party leadership position comrade reported answered"
                    + " demanded ordered expected believed Budapest Moscow Warsaw Belgrade Washington Nagy Gerő Kádár Mikoyan"
                    + " Andropov Suslov Zhukov armistice ceasefire hospital bridge factory district delegation proposal")
            .split(" ");

    private final Server server;
    private final Random random = new Random(1956);
    private final List<UUID> people = new ArrayList<>();

    LongText(Server server) {
        this.server = server;
    }

    /** @param plain what the offsets count in; it has no characters outside the basic plane */
    record Made(UUID id, String slug, UUID text, UUID group, String plain) {}

    Made document(String title, int words) throws IOException {
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            Connection.Answer made = connection.post(
                    "/api/documents",
                    "{\"title\":\"" + title + "\",\"kind\":\"volume\",\"date\":\"1956\",\"text\":{\"language\":\"en\",\"html\":\""
                            + html(words) + "\"}}");
            String id = first(ID, made.text());
            String texts = connection.get("/api/documents/" + id + "/texts").text();
            String text = first(ID, texts);
            UUID document = UUID.fromString(id);
            return new Made(document, first(SLUG, made.text()), UUID.fromString(text), group(document), plain(text));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** A thousand sections of some paragraphs. */
    private String html(int words) {
        StringBuilder html = new StringBuilder(words * 8);
        int written = 0;
        for (int section = 1; written < words; section++) {
            html.append("<h2>").append(section).append(". Session</h2>");
            for (int paragraph = 0; paragraph < 4; paragraph++) {
                int length = 20 + random.nextInt(90);
                html.append("<p>").append(sentences(length)).append("</p>");
                written += length;
            }
        }
        return html.toString();
    }

    private String sentences(int words) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            boolean begins = i == 0 || said.charAt(said.length() - 2) == '.';
            said.append(begins ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            said.append(i == words - 1 || random.nextInt(14) == 0 ? ". " : " ");
        }
        return said.toString().strip();
    }

    private String plain(String text) throws IOException, SQLException {
        try (var database = server.database();
                var query = database.prepareStatement("select plain from revision where text_id = ?")) {
            query.setObject(1, UUID.fromString(text));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private UUID group(UUID document) throws IOException, SQLException {
        try (var database = server.database();
                var query = database.prepareStatement("select group_id from document where id = ?")) {
            query.setObject(1, document);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    /** Puts notes on a text, straight into the table; a tenth of them, in heaps of 200, each heap on one passage. */
    void annotate(Made document, int notes) throws IOException, SQLException {
        try (var database = server.database();
                PreparedStatement insert = database.prepareStatement(
                        """
                        insert into annotation (id, document_id, author, created, updated, version, body, visibility, groups,
                            root, text_id, revision, start_at, end_at, exact, prefix, suffix, colour, anchor_revision,
                            anchor_start, anchor_end, anchor_state, anchor_score, anchor_reason)
                        values (?, ?, ?, now(), now(), 0, ?, 'group', array[?::uuid], ?, ?, 1, ?, ?, ?, '', '', ?, 1, ?, ?,
                            'exact', 1, 'same-place')""");
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            admit(database, document.group());
            for (int i = 0; i < notes; i++) {
                add(insert, document, i, notes);
                if (i % 1000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze annotation");
        }
    }

    /** The end of the address of a note in the middle of a text. */
    String address(Made document) throws IOException, SQLException {
        try (var database = server.database();
                var query = database.prepareStatement(
                        "select id, anchor_start from annotation where text_id = ? and anchor_start >= ?"
                                + " order by anchor_start limit 1")) {
            query.setObject(1, document.text());
            query.setInt(2, document.plain().length() / 2);
            try (var rows = query.executeQuery()) {
                rows.next();
                return "?text=" + document.text() + "&at=" + rows.getInt(2) + "#note-" + rows.getString(1);
            }
        }
    }

    private void add(PreparedStatement insert, Made document, int number, int notes) throws SQLException {
        int length = document.plain().length();
        int heaps = Math.max(1, notes / 2000);
        int start = number < notes / 10
                ? (number % heaps + 1) * (length / (heaps + 1))
                : random.nextInt(length - 400);
        int end = Math.min(length, start + 10 + random.nextInt(number % 20 == 0 ? 380 : 90));
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Object[] values = {
            id,
            document.id(),
            people.get(random.nextInt(PEOPLE)),
            number % 5 == 0 ? "" : sentences(4 + random.nextInt(30)),
            document.group(),
            id,
            document.text(),
            start,
            end,
            document.plain().substring(start, end),
            new String[] {"amber", "sage", "sky", "rose"}[random.nextInt(4)],
            start,
            end
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private void admit(java.sql.Connection database, UUID group) throws SQLException {
        if (!people.isEmpty()) {
            return;
        }
        try (PreparedStatement account = database.prepareStatement(
                        "insert into account (id, email, name, created, version) values (?, ?, ?, now(), 0)");
                PreparedStatement membership = database.prepareStatement(
                        "insert into membership (account_id, group_id, role, since) values (?, ?, 'annotator', now())")) {
            for (int i = 1; i <= PEOPLE; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                people.add(id);
                account.setObject(1, id);
                account.setString(2, "reader" + i + "@example.org");
                account.setString(3, "Reader " + i);
                account.executeUpdate();
                membership.setObject(1, id);
                membership.setObject(2, group);
                membership.executeUpdate();
            }
        }
    }

    /** The first id in an answer. */
    static String first(String text) throws IOException {
        return first(ID, text);
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
