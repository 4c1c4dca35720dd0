package org.postil.bench;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An archive of many records: its page with filters and counts, its JSON, names completed as they are typed, the line of
 * time. What is compared comes from the same run. Server, database and generator share the machine.
 */
public final class Archive {
    private static final double WARM_UP = 12;
    private static final double MEASURED = 10;
    private static final int PEOPLE = 5_000;
    private static final int PLACES = 500;
    private static final int SUBJECTS = 200;
    private static final String[] KINDS = {"telegram", "report", "protocol", "letter", "memorandum", "minutes", "note"};

    private final Server server;
    private final List<String> questions = questions();

    private Archive(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Server server = new Server(arguments[0])) {
            server.start();
            new Archive(server).run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000);
        }
    }

    private void run(int records) throws Exception {
        System.out.println("load of the machine before               " + Server.load());
        fill(records);
        System.out.printf("%-40s%d, %d people%n", "records", records, PEOPLE);
        first();
        Load.run(16, WARM_UP, Reader::new);
        for (int round = 1; round <= 2; round++) {
            say("bare SQL: one page and one count", 16, Bare::new);
            say("archive page with filters", 1, Reader::new);
            say("archive page with filters", 16, Reader::new);
            say("archive page, somebody writing notes", 16, Busy::new);
            say("names completed", 16, () -> new Asker("/api/people?limit=10&q=", true));
        }
        say("line of time, 10,000 of them", 1, () -> new Asker("/api/timeline", false));
        say("network of all of them", 1, () -> new Asker("/api/network", false));
        say("network of a year", 1, () -> new Asker("/api/network?year=1956", false));
        System.out.printf("%-40s%d MB%n", "server's resident memory", server.residentMegabytes());
        System.out.println("load of the machine after                " + Server.load());
    }

    /** Each question for the first time, one after the other: nothing of it is known yet. */
    private void first() throws Exception {
        long[] times = new long[questions.size()];
        try (Connection connection = new Connection(server.port, Server.TOKEN)) {
            for (int i = 0; i < times.length; i++) {
                long begun = System.nanoTime();
                ask(connection, questions.get(i));
                times[i] = System.nanoTime() - begun;
            }
        }
        long[] sorted = java.util.Arrays.stream(times).sorted().toArray();
        System.out.printf(
                "%-40s  p50 %6.1f ms   p90 %6.1f ms   worst %6.1f ms%n",
                "each filter asked for the first time",
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 9 / 10] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    private static List<String> questions() {
        Random random = new Random(1956);
        List<String> questions = new ArrayList<>(List.of("", "sort=title", "sort=added", "page=700", "notes=some"));
        for (String kind : KINDS) {
            questions.add("kind=" + kind);
        }
        for (int i = 0; i < 190; i++) {
            int year = 1945 + random.nextInt(45);
            questions.add(
                    switch (i % 6) {
                        case 0 -> "year=" + year;
                        case 1 -> "person=person-" + skewed(random, PEOPLE);
                        case 2 -> "place=place-" + skewed(random, PLACES) + "&kind=" + KINDS[i % KINDS.length];
                        case 3 -> "year=" + year + "&kind=" + KINDS[i % KINDS.length] + "&sort=title";
                        case 4 -> "from=" + year + "&to=" + (year + 3) + "&subject=subject-" + skewed(random, SUBJECTS);
                        default -> "year=" + year + "&month=" + year + "-10&place=place-" + skewed(random, PLACES);
                    });
        }
        return questions;
    }

    /** Few are named often and many seldom. */
    private static int skewed(Random random, int most) {
        return 1 + (int) (most * Math.pow(random.nextDouble(), 3));
    }

    private void fill(int records) throws IOException, SQLException {
        try (var database = server.database();
                Statement statement = database.createStatement()) {
            String group = "(select id from research_group limit 1)";
            String account = "(select id from account limit 1)";
            for (String[] register : new String[][] {
                {"person", "Person", "" + PEOPLE}, {"place", "Place", "" + PLACES}, {"subject", "Subject", "" + SUBJECTS}
            }) {
                statement.execute("insert into authority (id, group_id, kind, slug, name, called, spellings, filed, created,"
                        + " updated, version) select uuidv7(), " + group + ", '" + register[0] + "', '"
                        + register[0] + "-' || n, name, array[lower(name)], name, lower(name), now(), now(), 0 from"
                        + " (select n, '" + register[1] + " ' || substr(md5(n::text), 1, 6) || ' ' || n as name"
                        + " from generate_series(1, " + register[2] + ") n) made");
            }
            statement.execute("analyze authority");
            statement.execute("insert into document (id, slug, group_id, title, date, date_earliest, date_latest, kind,"
                    + " abstract, languages, provenance, created_by, created, updated, version)"
                    + " select uuidv7(), 'record-' || n, " + group + ", 'Record ' || md5(n::text) || ' on the"
                    + " situation', day::text, day, day, (array['" + String.join("','", KINDS) + "'])[1 + n % "
                    + KINDS.length + "], repeat('What was said and done on that day. ', 6),"
                    + " array[(array['ru','hu','de','en'])[1 + n % 4]], jsonb_build_object('repository',"
                    + " (array['RGANI','MNL OL','BArch','NARA'])[1 + n % 4], 'fonds', 'f. ' || n % 90), " + account
                    + ", now() - n * interval '1 minute', now(), 0 from (select n, date '1945-01-01' + (random() *"
                    + " 16400)::int as day from generate_series(1, " + records + ") n) made");
            statement.execute("analyze document");
            for (String[] part : new String[][] {
                {"creator", "person", "1"}, {"recipient", "person", "1"}, {"mentioned", "person", "3"},
                {"place", "place", "2"}, {"subject", "subject", "2"}
            }) {
                statement.execute("insert into naming (document_id, authority_id, part, position) select d.id, a.id, '"
                        + part[0] + "', p from document d cross join generate_series(1, " + part[2] + ") p cross join"
                        + " lateral (select 1 + floor((select count(*) from authority where kind = '" + part[1]
                        + "') * power(random() + 0 * p + 0 * length(d.slug), 3))::int as which) w join authority a on"
                        + " a.kind = '" + part[1] + "' and a.slug = '" + part[1] + "-' || w.which on conflict do nothing");
            }
            statement.execute("insert into annotation (id, document_id, author, created, updated, version, body,"
                    + " visibility, groups, root) select id, document_id, " + account + ", now(), now(), 0, 'A note',"
                    + " 'group', array[" + group + "], id from (select uuidv7() as id, id as document_id"
                    + " from document order by random() limit 20000) made");
            statement.execute("vacuum analyze");
        }
    }

    private static void ask(Connection connection, String question) throws IOException {
        int status = connection.get("/?" + question).status();
        if (status != 200) {
            throw new IOException(status + " for /?" + question);
        }
    }

    /** Asks for pages of the archive as several readers would. */
    private class Reader implements Load.Worker {
        private final Connection connection;

        Reader() throws IOException {
            this.connection = new Connection(server.port, Server.TOKEN);
        }

        @Override
        public void once() throws IOException {
            ask(connection, questions.get(ThreadLocalRandom.current().nextInt(questions.size())));
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }

    /** The same while notes are written, one after each fifty pages of a reader. */
    private final class Busy extends Reader {
        private final Connection writing;
        private final String document;
        private int asked;

        Busy() throws IOException {
            this.writing = new Connection(server.port, Server.TOKEN);
            this.document = writing.get("/api/documents?limit=1")
                    .text()
                    .replaceFirst("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        }

        @Override
        public void once() throws IOException {
            if (asked++ % 50 == 0) {
                writing.post("/api/documents/" + document + "/annotations", "{\"body\": \"A note among many\"}");
            }
            super.once();
        }
    }

    private final class Asker implements Load.Worker {
        private final Connection connection;
        private final String address;
        private final boolean typing;

        Asker(String address, boolean typing) throws IOException {
            this.connection = new Connection(server.port, Server.TOKEN);
            this.address = address;
            this.typing = typing;
        }

        @Override
        public void once() throws IOException {
            String typed = typing ? Integer.toHexString(ThreadLocalRandom.current().nextInt(16, 4096)) : "";
            int status = connection.get(address + typed).status();
            if (status != 200) {
                throw new IOException(status + " for " + address + typed);
            }
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }

    /** What the page must at least ask: its records, and how many there are of each kind. */
    private final class Bare implements Load.Worker {
        private final java.sql.Connection database;
        private final PreparedStatement page;
        private final PreparedStatement count;

        Bare() throws IOException, SQLException {
            database = server.database();
            page = database.prepareStatement("select * from document where date_earliest >= ? and date_earliest < ?"
                    + " order by date_earliest, id limit 50");
            count = database.prepareStatement("select kind, count(*) from document where date_earliest >= ? and"
                    + " date_earliest < ? group by kind");
        }

        @Override
        public void once() throws SQLException {
            int year = ThreadLocalRandom.current().nextInt(1945, 1989);
            for (PreparedStatement query : new PreparedStatement[] {page, count}) {
                query.setObject(1, java.time.LocalDate.of(year, 1, 1));
                query.setObject(2, java.time.LocalDate.of(year + 1, 1, 1));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            database.close();
        }
    }

    private static void say(String what, int connections, Callable<? extends Load.Worker> maker) throws Exception {
        System.out.printf("%-40s%3d  %s%n", what, connections, Load.run(connections, MEASURED, maker));
    }
}
