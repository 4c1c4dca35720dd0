package org.postil.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What it costs that every query asks who may see what: 100,000 notes on 6,000 records in 300 groups, a reader who is in 40
 * of them, then with collections that are open to everybody as well, and then in all groups; and beside the server a copy of
 * it in which the two rules let everything through, on the same database. The copy finds more, as long as the reader is not
 * in every group. Which records stand on a page of the archive is known for a while, and then the rule is asked of those.
 */
public final class Permission {
    private static final int GROUPS = 300;
    private static final int JOINED = 40;
    private static final int SHARED = 10;
    private static final int RECORDS = 6_000;
    private static final int NOTES = 100_000;
    private static final double WARM_UP = 10;
    private static final double MEASURED = 5;
    private static final int ROUNDS = 3;
    /** Two thirds for the group of the record, a sixth for everybody, and a sixth for their authors alone. */
    private static final String INSERT = """
            insert into annotation (id, document_id, author, created, updated, version, body, visibility, groups, root)
            select n.id, d.id, c.id, now(), now(), 0, n.body, n.visibility,
                case n.visibility when 'group' then array[d.group_id] else '{}' end, n.id
            from (select uuidv7() as id, body, k,
                    (array['group', 'group', 'group', 'group', 'public', 'private'])[1 + k / 7 %% 6] as visibility
                  from unnest(?) with ordinality b (body, k)) n
            join document d on d.slug = 'record-' || 1 + n.k %% %d
            join account c on c.email = 'reader' || (1 + n.k %% 50) || '@example.org'""".formatted(RECORDS);

    private final Server asking;
    private final Server open;
    private LongText.Made text;

    private Permission(Server asking, Server open) {
        this.asking = asking;
        this.open = open;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Server asking = new Server(arguments[0])) {
            asking.start();
            try (Server open = new Server(arguments[1], asking.shared())) {
                open.start();
                new Permission(asking, open).run();
            }
        }
    }

    private void run() throws Exception {
        System.out.println("load of the machine before               " + Server.load());
        fill();
        warm();
        measure("in " + JOINED + " of " + GROUPS + " groups");
        share();
        warm();
        measure("and " + SHARED + " collections for all");
        join(GROUPS);
        measure("in all " + GROUPS + " groups");
        System.out.println("load of the machine after                " + Server.load());
    }

    /** For longer than a server remembers what somebody may see. */
    private void warm() throws Exception {
        for (Server server : new Server[] {asking, open}) {
            for (Question question : Question.values()) {
                Load.run(2, WARM_UP, () -> new Reader(server, question));
            }
        }
    }

    private void measure(String who) throws Exception {
        for (Question question : Question.values()) {
            double with = 0;
            double without = 0;
            for (int round = 0; round < ROUNDS; round++) {
                with += Load.run(1, MEASURED, () -> new Reader(asking, question)).p50() / ROUNDS;
                without += Load.run(1, MEASURED, () -> new Reader(open, question)).p50() / ROUNDS;
            }
            System.out.printf(
                    "%-40s p50 %6.2f ms   without permission %6.2f ms   %+.0f %%%n",
                    question.called + ", " + who, with, without, 100 * (with / without - 1));
        }
    }

    private enum Question {
        ARCHIVE("archive page"),
        WINDOW("window of 200 notes"),
        SEARCH("search");

        private final String called;

        Question(String called) {
            this.called = called;
        }
    }

    private void fill() throws Exception {
        LongText texts = new LongText(asking);
        text = texts.document("A text under 10,000 notes", 200_000);
        texts.annotate(text, 10_000);
        try (var database = asking.database();
                PreparedStatement insert = database.prepareStatement(INSERT);
                Statement statement = database.createStatement()) {
            // A sixth is private, a sixth for a group the reader is not in; what is left is for his own.
            statement.execute("insert into research_group (id, slug, name, public, created, version) select uuidv7(),"
                    + " 'group-' || n, 'Group ' || n, false, now(), 0 from generate_series(1, " + GROUPS + ") n");
            statement.execute("update annotation set visibility = 'private', groups = '{}' where id in (select id from"
                    + " annotation order by id limit 1700)");
            statement.execute("update annotation set groups = array[(select id from research_group where slug = 'group-"
                    + GROUPS + "')] where id in (select id from annotation where visibility = 'group' order by id limit 1700)");
            statement.execute("insert into document (id, slug, group_id, title, date, date_earliest, date_latest, kind,"
                    + " abstract, created_by, created, updated, version) select uuidv7(), 'record-' || n, g.id, 'Record ' || n"
                    + " || ' on the situation', day::text, day, day, 'telegram', repeat('What was said on that day. ', 6),"
                    + " (select id from account order by created limit 1), now(), now(), 0 from (select n, date '1950-01-01'"
                    + " + (random() * 4000)::int as day from generate_series(1, " + RECORDS + ") n) made join research_group g"
                    + " on g.slug = 'group-' || 1 + n % " + GROUPS);
            insert.setArray(1, database.createArrayOf("text", Words.notes(NOTES)));
            insert.executeUpdate();
            statement.execute("vacuum analyze");
        }
        join(JOINED);
    }

    /** The reader becomes a member of that many of the groups. */
    private void join(int many) throws IOException, SQLException {
        try (var database = asking.database();
                Statement statement = database.createStatement()) {
            statement.execute("insert into membership (account_id, group_id, role, since) select (select id from account where"
                    + " email = 'bench@example.org'), id, 'annotator', now() from research_group where slug in (select"
                    + " 'group-' || n from generate_series(1, " + many + ") n) on conflict do nothing");
            statement.execute("analyze membership");
        }
    }

    /** Opens some hundred records of groups that the reader is not in to everybody, with their groups' notes. */
    private void share() throws IOException, SQLException {
        try (var database = asking.database();
                Statement statement = database.createStatement()) {
            statement.execute("insert into share_link (id, group_id, notes, created_by, created) select uuidv7(), g.id, 'all',"
                    + " (select id from account order by created limit 1), now() from research_group g where g.slug in"
                    + " (select 'group-' || n from generate_series(" + (GROUPS - SHARED + 1) + ", " + GROUPS + ") n)");
            statement.execute("insert into opening (document_id, grant_id) select d.id, l.id from share_link l join document d"
                    + " on d.group_id = l.group_id where l.token_hash is null");
            statement.execute("vacuum analyze opening");
            statement.execute("analyze share_link");
        }
    }

    private final class Reader implements Load.Worker {
        private final Connection connection;
        private final Question question;

        Reader(Server server, Question question) throws IOException {
            this.connection = new Connection(server.port, Server.TOKEN);
            this.question = question;
        }

        @Override
        public void once() throws IOException {
            int status = connection.get(path()).status();
            if (status != 200) {
                throw new IOException(status + " for " + path());
            }
        }

        private String path() {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return switch (question) {
                case ARCHIVE -> "/?from=" + (1950 + random.nextInt(8));
                case WINDOW ->
                    "/api/documents/" + text.id() + "/annotations?text=" + text.text() + "&from="
                            + random.nextInt(text.plain().length() * 2 / 3) + "&to=" + text.plain().length()
                            + "&limit=200";
                case SEARCH ->
                    "/api/search?q="
                            + URLEncoder.encode(
                                    Words.QUERIES.get(random.nextInt(Words.QUERIES.size())), StandardCharsets.UTF_8);
            };
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
