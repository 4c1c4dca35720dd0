package org.postil.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;
import org.postil.tags.VocabularyEvents;

/** Two tags become one: what bears the first bears the second, which takes on its names and what stood under it. */
record Merging(UUID tag, UUID into) implements Change {
    @Override
    public String word() {
        return "merge";
    }

    @Override
    public List<UUID> subjects() {
        return List.of(tag, into);
    }

    @Override
    public Vocabulary applied(Vocabulary before) {
        return before.merged(tag, into);
    }

    @Override
    public Happened happened(Vocabulary before, Vocabulary after) {
        Term gone = before.require(tag);
        Term kept = after.require(into);
        return new Happened(
                VocabularyEvents.MERGED,
                gone.id(),
                Map.of("name", gone.name(), "into", kept.id(), "intoName", kept.name(), "tags", List.of(kept.id())));
    }

    @Override
    public Optional<Retag> retag(Vocabulary before, Vocabulary after) {
        return Optional.of(
                Retag.merge(before.require(tag).id(), after.require(into).id()));
    }

    @Override
    public Condition felt(Vocabulary before, Vocabulary after) {
        return Retag.bearing(before.require(tag).id());
    }

    @Override
    public String other(Vocabulary before, Vocabulary after) {
        return after.require(into).name();
    }
}
