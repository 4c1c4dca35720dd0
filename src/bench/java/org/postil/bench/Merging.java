package org.postil.bench;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Merging a tag on very many notes while others read: how long it takes alone and beside readers, each time beside the bare
 * UPDATE of the same rows, and what the readers notice. Every round merges one tag into another and takes that back, so that
 * each begins alike.
 */
public final class Merging {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int ROUNDS = 3;
    private static final int READERS = 4;
    private static final int WINDOW = 100;
    private final Server server;
    private final int notes;

    private Merging(Server server, int notes) {
        this.server = server;
        this.notes = notes;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Server server = new Server(arguments[0])) {
            server.start();
            new Merging(server, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000).run();
        }
    }

    private void run() throws Exception {
        LongText texts = new LongText(server);
        LongText.Made document = texts.document("A text under notes with one tag", 60_000);
        texts.annotate(document, notes);
        UUID from = tag("from");
        UUID into = tag("into");
        sql("update annotation set tags = array['" + from + "'::uuid]");
        sql("vacuum analyze annotation");
        System.out.printf("%,d notes; load of the machine %s%n", notes, Server.load());
        System.out.println("reading, nothing else     " + whileReading(document, () -> Thread.sleep(6_000)));
        for (int round = 1; round <= ROUNDS; round++) {
            double alone = seconds(() -> sql(bare(from, into)));
            sql("vacuum annotation");
            double[] bare = new double[1];
            whileReading(document, () -> bare[0] = seconds(() -> sql(bare(into, from))));
            sql("vacuum annotation");
            double quiet = merge(from, into);
            double undo = takeBack(from);
            double[] merge = new double[1];
            Noticed noticed = whileReading(document, () -> merge[0] = merge(from, into));
            requireAllBear(into);
            takeBack(from);
            System.out.printf(
                    "round %d  alone: bare UPDATE %.2f s, merge %.2f s (%.1f times), undo %.2f s"
                            + "   while %d read without a pause: bare UPDATE %.2f s, merge %.2f s (%.1f times)%n",
                    round, alone, quiet, quiet / alone, undo, READERS, bare[0], merge[0], merge[0] / bare[0]);
            System.out.println("reading while it is merged " + noticed);
        }
        System.out.println("load of the machine " + Server.load());
    }

    private double merge(UUID from, UUID into) throws Exception {
        return seconds(() -> post("/api/tags/" + from + "/merge", "{\"into\":\"" + into + "\"}", 200));
    }

    private double takeBack(UUID from) throws Exception {
        sql("vacuum annotation");
        String event = sql("select id from event where kind = 'tags-merged' order by seq desc limit 1");
        double took = seconds(() -> post("/api/undo/" + event, "", 204));
        requireAllBear(from);
        sql("vacuum annotation");
        return took;
    }

    private UUID tag(String name) throws IOException {
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            Matcher id = ID.matcher(connection.post("/api/tags", "{\"name\":\"" + name + "\"}").text());
            if (!id.find()) {
                throw new IOException("No tag was made");
            }
            return UUID.fromString(id.group(1));
        }
    }

    /** The same rows come to the same state, and nothing is kept of how they were. */
    private static String bare(UUID from, UUID into) {
        return "set postil.vocabulary = 'changing'; update annotation set tags = array_replace(tags, '" + from + "', '"
                + into + "'), version = version + 1 where tags @> array['" + from + "'::uuid]";
    }

    private void requireAllBear(UUID tag) throws IOException, SQLException {
        String count = sql("select count(*) from annotation where tags = array['" + tag + "'::uuid]");
        if (Integer.parseInt(count) != notes) {
            throw new SQLException(count + " notes bear the tag");
        }
    }

    private void post(String path, String json, int expected) throws IOException {
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            Connection.Answer answer = connection.post(path, json);
            if (answer.status() != expected) {
                throw new IOException(answer.status() + ": " + answer.text());
            }
        }
    }

    /** The first value of the last statement's rows, where it has any. */
    private String sql(String statement) throws IOException, SQLException {
        try (var database = server.database();
                PreparedStatement prepared = database.prepareStatement(statement)) {
            boolean rows = prepared.execute();
            if (!rows) {
                return null;
            }
            try (ResultSet row = prepared.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** What readers noticed, in milliseconds. */
    private record Noticed(int answers, double p50, double p99, double longest) {
        static Noticed of(List<Long> nanos) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Noticed(
                    sorted.length,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        }

        @Override
        public String toString() {
            return String.format(
                    "%6d windows of %d notes   p50 %.1f ms   p99 %.1f ms   longest %.1f ms",
                    answers, WINDOW, p50, p99, longest);
        }
    }

    /** Some work, with readers who ask for windows of the document's notes until it is done. */
    private Noticed whileReading(LongText.Made document, Work work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int number = i;
                readers.add(pool.submit(() -> read(document, number, done)));
            }
            Thread.sleep(500);
            work.run();
            done.set(true);
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> reader : readers) {
                all.addAll(reader.get());
            }
            return Noticed.of(all);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Long> read(LongText.Made document, int number, AtomicBoolean done) throws IOException {
        List<Long> times = new ArrayList<>();
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            int length = document.plain().length();
            for (int from = number * 1000; !done.get(); from = (from + 7919) % (length / 2)) {
                long begun = System.nanoTime();
                int status = connection
                        .get("/api/documents/" + document.id() + "/annotations?text=" + document.text() + "&from="
                                + from + "&to=" + length + "&limit=" + WINDOW)
                        .status();
                if (status != 200) {
                    throw new IOException("A reader was answered " + status);
                }
                times.add(System.nanoTime() - begun);
            }
        }
        return times;
    }
}
