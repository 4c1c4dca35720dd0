package org.postil.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.UUID;

/**
 * Texts and notes of 2,000 words, some of which are common and most of which are rare, as in any language; the words that
 * are searched for stand at known ranks.
 */
final class Words {
    /** What is typed: a rare word, two common ones, a phrase, two very common ones, a misspelt name, a beginning, and a date. */
    static final List<String> QUERIES = List.of(
            "ceasefire",
            "consul belgrade",
            "\"armistice ceasefire\"",
            "communique garrison",
            "rokossovsky",
            "armist*",
            "ceasefire from:1956-10-20 to:1956-10-28");

    private static final int COUNT = 2_000;
    private static final int IN_A_NOTE = 20;
    private static final Map<Integer, String> KNOWN = Map.of(
            3, "garrison", 8, "embassy", 20, "belgrade", 35, "communique", 60, "consul", 150, "ceasefire", 300, "armistice",
            420, "rokossowski");
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ver", "sto", "na", "pe", "ri", "tu", "gor", "ban", "del", "fi", "mar", "os", "in", "ta", "re",
        "pol", "ish"
    };
    private static final List<String> ALL = words();

    private Words() {}

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (int rank = 0; rank < COUNT; rank++) {
            String made = SYLLABLES[rank % 20] + SYLLABLES[rank / 20 % 20] + SYLLABLES[rank * 7 / 13 % 20];
            words.add(KNOWN.getOrDefault(rank, made));
        }
        return words;
    }

    private static String word(Random random) {
        return ALL.get((int) (Math.pow(random.nextDouble(), 3) * COUNT));
    }

    private static String sentence(int words, Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(word(random));
        }
        return sentence.toString();
    }

    /** Paragraphs, as they stand in JSON. */
    static String text(int paragraphs, int words, int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            text.append(sentence(words, random)).append(".\\n\\n");
        }
        return text.toString();
    }

    /** What notes say. */
    static String[] notes(int many) {
        Random random = new Random(1956);
        return Stream.generate(() -> sentence(IN_A_NOTE, random)).limit(many).toArray(String[]::new);
    }

    /** Notes spread over documents, straight into the table. */
    static void annotate(Connection database, List<String> documents, int notes) throws SQLException {
        Random random = new Random(1956);
        try (PreparedStatement insert = database.prepareStatement("""
                insert into annotation (id, document_id, author, created, updated, version, body, visibility, groups,
                    root, text_id, revision, start_at, end_at, exact, prefix, suffix, anchor_revision, anchor_start,
                    anchor_end, anchor_state, anchor_score, anchor_reason)
                select n.id, d.id, d.created_by, now(), now(), 0, n.body, 'group', array[d.group_id], n.id, t.id, 1,
                    n.at, n.at + 40, 'between two words', '', '', 1, n.at, n.at + 40, 'exact', 1, 'same-place'
                from (select uuidv7() as id, body, (k * 7919 % 9000)::int as at
                      from unnest(?) with ordinality b (body, k)) n, document d
                join document_text t on t.document_id = d.id where d.id = ?"""); Statement statement = database.createStatement()) {
            for (String document : documents) {
                Object[] bodies = new Object[notes / documents.size()];
                for (int i = 0; i < bodies.length; i++) {
                    bodies[i] = sentence(IN_A_NOTE, random);
                }
                Array array = database.createArrayOf("text", bodies);
                insert.setArray(1, array);
                insert.setObject(2, UUID.fromString(document));
                insert.executeUpdate();
            }
            statement.execute("vacuum analyze annotation");
        }
    }
}
