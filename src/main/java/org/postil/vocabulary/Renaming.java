package org.postil.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;
import org.postil.tags.VocabularyEvents;

/** A tag under a new name; the old one stays a further name. */
record Renaming(UUID tag, String name) implements Change {
    @Override
    public String word() {
        return "name";
    }

    @Override
    public List<UUID> subjects() {
        return List.of(tag);
    }

    @Override
    public Vocabulary applied(Vocabulary before) {
        return before.renamed(tag, name);
    }

    @Override
    public Happened happened(Vocabulary before, Vocabulary after) {
        return new Happened(
                VocabularyEvents.RENAMED,
                after.require(tag).id(),
                Map.of(
                        "name",
                        after.require(tag).name(),
                        "was",
                        before.require(tag).name()));
    }

    @Override
    public Optional<Retag> retag(Vocabulary before, Vocabulary after) {
        return Optional.empty();
    }

    @Override
    public Condition felt(Vocabulary before, Vocabulary after) {
        return Retag.bearing(before.require(tag).id());
    }

    @Override
    public String other(Vocabulary before, Vocabulary after) {
        return after.require(tag).name();
    }
}
