package org.postil.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;
import org.postil.tags.VocabularyEvents;

/**
 * Of the notes that bear a tag, those that a search finds get another for it, which is made if there is none of its name and
 * then stands beside the first.
 *
 * @param made the id of the other one, if it is made
 * @param found what the search finds, on {@code a} and {@code d}
 */
record Splitting(UUID tag, String name, UUID made, String query, Condition found) implements Change {
    @Override
    public String word() {
        return "split";
    }

    @Override
    public List<UUID> subjects() {
        return List.of(tag);
    }

    @Override
    public Vocabulary applied(Vocabulary before) {
        Term whole = before.require(tag);
        if (before.called(name).isPresent()) {
            Term part = before.called(name).get();
            if (part.id().equals(whole.id())) {
                throw Problem.conflict("same-tag", "Give the part another name than the whole.");
            }
            return before;
        }
        Vocabulary with = before.with(made, name);
        return whole.parent() == null ? with : with.moved(made, whole.parent());
    }

    @Override
    public Happened happened(Vocabulary before, Vocabulary after) {
        Term whole = before.require(tag);
        Term part = part(after);
        return new Happened(
                VocabularyEvents.SPLIT,
                whole.id(),
                Map.of(
                        "name",
                        whole.name(),
                        "into",
                        part.id(),
                        "intoName",
                        part.name(),
                        "query",
                        query,
                        "tags",
                        List.of(whole.id(), part.id())));
    }

    @Override
    public Optional<Retag> retag(Vocabulary before, Vocabulary after) {
        return Optional.of(Retag.split(before.require(tag).id(), part(after).id(), found));
    }

    @Override
    public Condition felt(Vocabulary before, Vocabulary after) {
        return Retag.bearing(before.require(tag).id()).and(found);
    }

    @Override
    public String other(Vocabulary before, Vocabulary after) {
        return part(after).name();
    }

    private Term part(Vocabulary after) {
        return after.called(name).orElseThrow();
    }
}
