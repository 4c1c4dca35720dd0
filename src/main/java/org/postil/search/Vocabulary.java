package org.postil.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.postil.documents.DocumentChanged;
import org.postil.documents.RevisionMade;

/**
 * All words of titles, names and texts, to find what a misspelt one may have meant. It knows the words of every document,
 * so whoever asks it must see to it that a viewer is told only those that stand in something he may read.
 */
@ApplicationScoped
class Vocabulary {
    private static final Logger LOG = Logger.getLogger(Vocabulary.class);
    private static final int AT_ONCE = 200;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_ALIKE = 12;

    private final EntityManager entities;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService learner = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "vocabulary-learner");
        thread.setDaemon(true);
        return thread;
    });

    Vocabulary(EntityManager entities) {
        this.entities = entities;
    }

    void onDocument(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentChanged changed) {
        learnSoon();
    }

    void onRevision(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionMade made) {
        learnSoon();
    }

    /** What a copy of the application that died has left. */
    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        learnSoon();
    }

    @PreDestroy
    void stop() {
        learner.shutdownNow();
    }

    /** Learns all that was committed before; called by a thread of its own. */
    void learn() {
        due.set(false);
        int learnt;
        do {
            learnt = QuarkusTransaction.requiringNew().call(this::learnSome);
        } while (learnt == AT_ONCE);
    }

    /**
     * A word that is written or sounds like one that was asked for.
     *
     * @param likeness of the letters, between 0 and 1 (shared trigrams)
     */
    record Alike(String word, double likeness, boolean soundsAlike) {}

    /** The best known words like this one, itself and its inflections left out. Call it inside a transaction. */
    List<Alike> like(String word) {
        String folded = folded(word);
        List<Object[]> rows = entities.createNativeQuery("""
                        select word, similarity(word, :word), sounds && cast(:sounds as text[]) as alike
                        from vocabulary_word
                        where (word % :word or sounds && cast(:sounds as text[]))
                          and phraseto_tsquery('postil', word) <> phraseto_tsquery('postil', :word)
                        order by similarity(word, :word)
                            + case when sounds && cast(:sounds as text[]) then 0.3 else 0 end desc, word
                        limit :most
                        """, Object[].class)
                .setParameter("word", folded)
                .setParameter("sounds", Sounds.of(folded).toArray(String[]::new))
                .setParameter("most", MOST_ALIKE)
                .getResultList();
        return rows.stream()
                .map(row -> new Alike((String) row[0], ((Number) row[1]).doubleValue(), (Boolean) row[2]))
                .toList();
    }

    private String folded(String word) {
        return (String) entities.createNativeQuery("select lower(unaccent(:word))", String.class)
                .setParameter("word", word)
                .getSingleResult();
    }

    private void learnSoon() {
        if (due.compareAndSet(false, true)) {
            learner.execute(() -> {
                try {
                    learn();
                } catch (RuntimeException e) {
                    LOG.debugf(e, "The vocabulary will learn these words later");
                }
            });
        }
    }

    private int learnSome() {
        List<UUID> some = entities.createNativeQuery(
                        "select id from unlearnt order by id limit :most for update skip locked", UUID.class)
                .setParameter("most", AT_ONCE)
                .getResultList();
        if (!some.isEmpty()) {
            List<String> words = newWords(some);
            entities.unwrap(Session.class).doWork(connection -> keep(connection, words));
            entities.createNativeQuery("delete from unlearnt where id in (:some)")
                    .setParameter("some", some)
                    .executeUpdate();
        }
        return some.size();
    }

    /** In one order for everybody, so that two learners never wait for each other in a circle. */
    private List<String> newWords(List<UUID> some) {
        List<String> words = entities.createNativeQuery("""
                        select distinct lexeme from (
                            select lexeme from unlearnt u join text_block b on b.text_id = u.text_id,
                                unnest(to_tsvector('postil_words', b.content))
                            where u.id in (:some)
                            union all
                            select lexeme from unlearnt u join document d on d.id = u.document_id,
                                unnest(to_tsvector('postil_words', d.title || ' · ' || d.names))
                            where u.id in (:some) and u.text_id is null) said
                        where not exists (select 1 from vocabulary_word known where known.word = lexeme)
                        order by lexeme
                        """, String.class)
                .setParameter("some", some)
                .getResultList();
        return words.stream().filter(Vocabulary::isWord).toList();
    }

    private static boolean isWord(String lexeme) {
        return lexeme.length() > 2
                && lexeme.length() <= LONGEST_WORD
                && lexeme.codePoints().allMatch(Character::isLetter);
    }

    private static void keep(Connection connection, List<String> words) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into vocabulary_word (word, sounds) values (?, ?) on conflict do nothing")) {
            for (String word : words) {
                insert.setString(1, word);
                insert.setArray(
                        2, connection.createArrayOf("text", Sounds.of(word).toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
