package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.search.SearchQuery.Manner;
import org.postil.search.SearchQuery.Term;
import org.postil.search.SearchResults.Also;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Other spellings of words that stand in nothing or little the viewer may read. The vocabulary knows the words of every
 * document; of what it offers, only words that stand in a record or text the viewer may read go any further.
 */
@ApplicationScoped
class Spellings {
    /** A word in fewer documents may be misspelt. */
    static final int LITTLE = 3;

    private static final int MOST = 4;
    private static final int SHORTEST = 4;
    private static final double NEAR = 0.34;

    private static final String STANDING = """
            select said.word from unnest(cast(:words as text[])) said (word)
            where exists (select 1 from document d
                    where d.words @@ phraseto_tsquery('postil', said.word) and %1$s)
               or exists (select 1 from text_block b join document d on d.id = b.document_id
                    where b.words @@ phraseto_tsquery('postil', said.word) and %1$s)
            """;

    private final EntityManager entities;
    private final Vocabulary vocabulary;

    Spellings(EntityManager entities, Vocabulary vocabulary) {
        this.entities = entities;
        this.vocabulary = vocabulary;
    }

    /** @param found in how many documents each term stands, by its number */
    Map<Integer, List<String>> of(Asking asking, Map<Integer, Long> found) {
        Map<Integer, List<String>> also = new HashMap<>();
        List<Term> terms = asking.query().terms();
        for (int i = 0; i < terms.size(); i++) {
            long standing = found.getOrDefault(i, 0L);
            Term term = terms.get(i);
            if (standing < LITTLE && term.manner() == Manner.WORD && isName(term.words())) {
                List<String> alike = alike(asking, term.words(), standing > 0);
                if (!alike.isEmpty()) {
                    also.put(i, alike);
                }
            }
        }
        return also;
    }

    /** The spellings that stand in the documents found, by the word that was typed. */
    List<Also> shown(Asking asking, Collection<UUID> documents) {
        if (asking.also().isEmpty() || documents.isEmpty()) {
            return List.of();
        }
        Set<String> all = new HashSet<>();
        asking.also().values().forEach(all::addAll);
        Set<String> standing =
                new HashSet<>(standing(all, Condition.of("d.id in (:documents)", "documents", documents)));
        Map<String, List<String>> shown = new LinkedHashMap<>();
        asking.also()
                .forEach((term, words) -> shown.put(
                        asking.query().terms().get(term).words(),
                        words.stream().filter(standing::contains).toList()));
        return shown.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Also(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** @param known whether the word as typed stands somewhere: then only what also sounds like it is meant */
    private List<String> alike(Asking asking, String word, boolean known) {
        List<String> offered = vocabulary.like(word).stream()
                .filter(alike -> known
                        ? alike.soundsAlike() && alike.likeness() >= NEAR
                        : alike.soundsAlike() || alike.likeness() >= NEAR)
                .map(Vocabulary.Alike::word)
                .toList();
        if (offered.isEmpty()) {
            return List.of();
        }
        Set<String> standing = new HashSet<>(standing(offered, asking.documents()));
        return offered.stream().filter(standing::contains).limit(MOST).toList();
    }

    private List<String> standing(Collection<String> words, Condition documents) {
        String sql = STANDING.formatted("(" + documents.clause() + ")");
        Condition query = new Condition(sql, documents.parameters()).with("words", words.toArray(String[]::new));
        return Rows.of(entities, query, row -> row.getString(1));
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST && word.codePoints().allMatch(Character::isLetter);
    }
}
