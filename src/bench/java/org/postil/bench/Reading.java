package org.postil.bench;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A text of 200,000 words under 10,000 notes, read in a browser; and windows of its notes asked from the server. What is
 * compared comes from the same run: frames with those of the same text without notes, a window with its bare SQL, 100,000
 * notes with 1,000. Server, database, browser and generator share the machine.
 */
public final class Reading {
    private static final int WORDS = 200_000;
    private static final int WINDOW = 200;
    private static final double WARM_UP = 8;
    private static final double MEASURED = 8;
    private static final double HOUR = 3600;
    private static final int READERS = 4;
    /** What somebody asks for who leafs through, and a program beside him. */
    private static final List<String> LEAFED =
            List.of("page", "cards", "cards", "cards", "json", "json", "places", "strip");

    private static final int PAUSE = 200;
    private final Server server;

    private Reading(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Server server = new Server(arguments[0])) {
            server.start();
            new Reading(server).run(arguments.length > 1 ? arguments[1] : "all");
        }
    }

    private void run(String what) throws Exception {
        System.out.println("load of the machine before               " + Server.load());
        LongText texts = new LongText(server);
        if (what.equals("all") || what.equals("windows")) {
            windows(texts);
        }
        if (what.equals("all") || what.equals("pages")) {
            pages(texts);
        }
        if (what.equals("hour")) {
            hour(texts);
        }
        System.out.println("load of the machine after                " + Server.load());
    }

    private void windows(LongText texts) throws Exception {
        LongText.Made few = texts.document("A text under 1,000 notes", WORDS);
        texts.annotate(few, 1_000);
        LongText.Made many = texts.document("A text under 100,000 notes", WORDS);
        texts.annotate(many, 100_000);
        explain(many);
        for (LongText.Made document : new LongText.Made[] {few, many}) {
            int seconds = Load.warm(16, () -> new Asker(document, "json"));
            System.out.printf("%-40s%3d s%n", "warmed for", seconds);
            Load.run(4, WARM_UP / 2, () -> new Asker(document, "cards"));
        }
        for (int round = 1; round <= 2; round++) {
            for (int connections : new int[] {1, 16}) {
                say("window, bare SQL, 1,000 notes", connections, () -> new Bare(few));
                say("window, bare SQL, 100,000 notes", connections, () -> new Bare(many));
                say("window, JSON, 1,000 notes", connections, () -> new Asker(few, "json"));
                say("window, JSON, 100,000 notes", connections, () -> new Asker(many, "json"));
                say("window, 100 cards, 1,000 notes", connections, () -> new Asker(few, "cards"));
                say("window, 100 cards, 100,000 notes", connections, () -> new Asker(many, "cards"));
            }
        }
        say("places, 5,000 of 100,000", 1, () -> new Asker(many, "places"));
        say("strip of 100,000 notes", 1, () -> new Asker(many, "strip"));
    }

    private void pages(LongText texts) throws Exception {
        LongText.Made bare = texts.document("A text without notes", WORDS);
        LongText.Made noted = texts.document("A text under 10,000 notes", WORDS);
        texts.annotate(noted, 10_000);
        // A server that runs has compiled what makes a page.
        Load.run(2, WARM_UP, () -> new Asker(bare, "page"));
        Load.run(2, WARM_UP, () -> new Asker(noted, "page"));
        try (Screen screen = new Screen(server)) {
            for (int round = 0; round < 3; round++) {
                screen.warm(bare);
                screen.warm(noted);
            }
            for (int round = 1; round <= 3; round++) {
                screen.open(bare, "without notes", "");
                screen.open(noted, "10,000 notes", texts.address(noted));
            }
            // A server that runs has compiled what keeps a note and what makes its card.
            LongText.Made worn = texts.document("A text that is written on", 2_000);
            Load.run(2, WARM_UP, () -> new Writer(worn));
            screen.save(noted);
            for (int round = 1; round <= 2; round++) {
                screen.scroll(bare, "without notes", 60);
                screen.scroll(noted, "10,000 notes", 60);
                screen.scroll(bare, "without notes", 2500);
                screen.scroll(noted, "10,000 notes", 2500);
            }
            // An hour of reading in two minutes.
            screen.stay(noted, 4, 100, 300);
        }
    }

    /** An hour by the clock: a page of 10,000 notes stays open and is read, and others read the same and a fuller text. */
    private void hour(LongText texts) throws Exception {
        LongText.Made noted = texts.document("A text under 10,000 notes", WORDS);
        texts.annotate(noted, 10_000);
        LongText.Made many = texts.document("A text under 100,000 notes", WORDS);
        texts.annotate(many, 100_000);
        ExecutorService others = Executors.newSingleThreadExecutor();
        try (Screen screen = new Screen(server)) {
            Future<Load.Figures> read = others.submit(
                    () -> Load.run(READERS, HOUR, () -> new Asker(List.of(noted, many), LEAFED, PAUSE)));
            screen.stay(noted, 12, 33, (int) (HOUR * 1000 / 12 / 33));
            System.out.printf(
                    "%-40s%3d  %8.0f a second%n",
                    "windows and pages for others", READERS, read.get().perSecond());
        } finally {
            others.shutdownNow();
        }
    }

    private static void say(String what, int connections, java.util.concurrent.Callable<Load.Worker> maker)
            throws Exception {
        System.out.printf("%-40s%3d  %s%n", what, connections, Load.run(connections, MEASURED, maker));
    }

    /** What the database does for a window deep in the text. */
    private void explain(LongText.Made document) throws IOException, SQLException {
        try (var database = server.database();
                PreparedStatement query = database.prepareStatement("explain (analyze, buffers, costs off) " + SQL)) {
            bind(query, document, document.plain().length() / 2);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    System.out.println("    " + rows.getString(1));
                }
            }
        }
    }

    private static final String SQL =
            """
            select a.* from annotation a join document d on d.id = a.document_id
            where a.text_id = ? and a.in_reply_to is null and a.anchor_start >= ? and a.anchor_start < ? and a.deleted is null
              and d.group_id in (?) and (a.visibility = 'group' and a.groups && array[?::uuid])
            order by a.anchor_start, a.id limit 200""";

    private static void bind(PreparedStatement query, LongText.Made document, int from) throws SQLException {
        query.setObject(1, document.text());
        query.setInt(2, from);
        query.setInt(3, Integer.MAX_VALUE);
        query.setObject(4, document.group());
        query.setObject(5, document.group());
    }

    /** The query of a window by itself; every column of every row is read. */
    private final class Bare implements Load.Worker {
        private final LongText.Made document;
        private final java.sql.Connection database;
        private final PreparedStatement query;

        Bare(LongText.Made document) throws IOException, SQLException {
            this.document = document;
            this.database = server.database();
            this.query = database.prepareStatement(SQL);
        }

        @Override
        public void once() throws SQLException {
            bind(query, document, anywhere(document));
            try (ResultSet rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                int count = 0;
                for (; rows.next(); count++) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
                if (count != WINDOW) {
                    throw new SQLException("A window of " + count);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            database.close();
        }
    }

    /** Anywhere in the first two thirds, so that a window is full also where there are a thousand notes. */
    private static int anywhere(LongText.Made document) {
        return ThreadLocalRandom.current().nextInt(document.plain().length() * 2 / 3);
    }

    /** Writes a note and has its card for an answer, as a browser does. */
    private final class Writer implements Load.Worker {
        private final LongText.Made document;
        private final Connection connection;

        Writer(LongText.Made document) throws IOException {
            this.document = document;
            this.connection = new Connection(server.port, Server.TOKEN);
        }

        @Override
        public void once() throws IOException {
            int at = ThreadLocalRandom.current().nextInt(5_000);
            Connection.Answer made = connection.post(
                    "/api/documents/" + document.id() + "/annotations",
                    "{\"body\":\"Written before.\",\"target\":{\"text\":\"" + document.text() + "\",\"start\":" + at
                            + ",\"end\":" + (at + 30) + "}}",
                    "text/html");
            if (made.status() != 201) {
                throw new IOException(made.text());
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    /** Asks the server for a window as a program does, or as a browser. */
    private final class Asker implements Load.Worker {
        private final List<LongText.Made> documents;
        private final List<String> asked;
        private final int pause;
        private final Connection connection;

        Asker(LongText.Made document, String what) throws IOException {
            this(List.of(document), List.of(what), 0);
        }

        /** @param pause in milliseconds, after each answer */
        Asker(List<LongText.Made> documents, List<String> asked, int pause) throws IOException {
            this.documents = documents;
            this.asked = asked;
            this.pause = pause;
            this.connection = new Connection(server.port, Server.TOKEN);
        }

        @Override
        public void once() throws IOException, InterruptedException {
            LongText.Made document = anyOf(documents);
            int from = anywhere(document);
            String path = "/api/documents/" + document.id() + "/annotations";
            String stretch = "?text=" + document.text() + "&from=" + from + "&to="
                    + document.plain().length();
            Connection.Answer answer = connection.get(
                    switch (anyOf(asked)) {
                        case "json" -> path + stretch + "&limit=" + WINDOW;
                        case "cards" -> "/documents/" + document.slug() + "/margin" + stretch;
                        case "page" -> "/documents/" + document.slug() + "?text=" + document.text() + "&at=" + from;
                        case "places" -> path + "/places" + stretch;
                        default -> path + "/density?text=" + document.text();
                    });
            if (answer.status() != 200) {
                throw new IOException(answer.status() + ": " + answer.text());
            }
            if (pause > 0) {
                Thread.sleep(pause);
            }
        }

        private static <T> T anyOf(List<T> all) {
            return all.get(ThreadLocalRandom.current().nextInt(all.size()));
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
