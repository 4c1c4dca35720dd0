package org.postil.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Problem;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;
import org.postil.tags.VocabularyChange;
import org.postil.tags.VocabularyEvents;

/**
 * The concepts of a SKOS file taken into a vocabulary. One that is called like a tag, by any of its names, is that tag: it
 * gets what it lacks, and what the group has said of it stays. A name that is another tag's, and a broader concept that would
 * lead in a circle, are left out.
 */
record Importing(UUID group, List<Skos.Concept> concepts, Locale language) implements Change {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PROSE = 10_000;

    @Override
    public String word() {
        return "import";
    }

    @Override
    public List<UUID> subjects() {
        return List.of();
    }

    @Override
    public Vocabulary applied(Vocabulary before) {
        Map<String, UUID> tags = new HashMap<>();
        Vocabulary now = before;
        for (Skos.Concept concept : concepts) {
            String name = cut(concept.name(language).strip(), LONGEST_NAME);
            if (name.isEmpty()) {
                continue;
            }
            Optional<Term> known = now.called(name);
            UUID id = known.map(Term::id).orElseGet(Ids::next);
            now = known.isPresent() ? now : now.with(id, name);
            tags.put(concept.address(), id);
            now = said(now, id, concept);
            now = named(now, id, concept);
        }
        return placed(now, tags);
    }

    private Vocabulary said(Vocabulary now, UUID id, Skos.Concept concept) {
        Term tag = now.require(id);
        return now.described(
                id,
                null,
                tag.definition().isEmpty() ? cut(concept.definition(language), LONGEST_PROSE) : null,
                tag.scopeNote().isEmpty() ? cut(concept.scopeNote(language), LONGEST_PROSE) : null);
    }

    private static Vocabulary named(Vocabulary now, UUID id, Skos.Concept concept) {
        Set<String> names = new LinkedHashSet<>(concept.alternatives());
        names.addAll(concept.labels().values());
        Vocabulary named = now;
        for (String name : names) {
            if (!name.isBlank()
                    && name.strip().length() <= LONGEST_NAME
                    && named.called(name.strip()).isEmpty()) {
                List<String> all = new ArrayList<>(named.aliases(id));
                all.add(name.strip());
                named = named.alsoCalled(id, all);
            }
        }
        return named;
    }

    /** Only what stands at the top is put under something. */
    private Vocabulary placed(Vocabulary now, Map<String, UUID> tags) {
        Vocabulary placed = now;
        for (Skos.Concept concept : concepts) {
            UUID id = tags.get(concept.address());
            UUID parent = concept.broader().stream()
                    .map(tags::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (id != null && parent != null && placed.require(id).parent() == null && !placed.within(parent, id)) {
                placed = placed.moved(id, parent);
            }
        }
        return placed;
    }

    @Override
    public Happened happened(Vocabulary before, Vocabulary after) {
        VocabularyChange change = before.to(after);
        int made = change.made().size();
        if (change.tags().isEmpty() && change.aliases().isEmpty()) {
            throw Problem.conflict("nothing-new", "The vocabulary holds all that already.");
        }
        return new Happened(
                VocabularyEvents.IMPORTED,
                group,
                Map.of("made", made, "changed", change.tags().size() - made));
    }

    @Override
    public Optional<Retag> retag(Vocabulary before, Vocabulary after) {
        return Optional.empty();
    }

    @Override
    public Condition felt(Vocabulary before, Vocabulary after) {
        return Condition.of("false");
    }

    @Override
    public String other(Vocabulary before, Vocabulary after) {
        return "";
    }

    private static String cut(String words, int most) {
        return words.length() > most ? words.substring(0, most).strip() : words;
    }
}
