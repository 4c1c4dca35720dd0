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

/** A tag taken out of the vocabulary and off everything that bears it, which stays otherwise as it is. */
record Deleting(UUID tag) implements Change {
    @Override
    public String word() {
        return "deletion";
    }

    @Override
    public List<UUID> subjects() {
        return List.of(tag);
    }

    @Override
    public Vocabulary applied(Vocabulary before) {
        return before.without(tag);
    }

    @Override
    public Happened happened(Vocabulary before, Vocabulary after) {
        Term gone = before.require(tag);
        return new Happened(VocabularyEvents.DELETED, gone.id(), Map.of("name", gone.name()));
    }

    @Override
    public Optional<Retag> retag(Vocabulary before, Vocabulary after) {
        return Optional.of(Retag.delete(before.require(tag).id()));
    }

    @Override
    public Condition felt(Vocabulary before, Vocabulary after) {
        return Retag.bearing(before.require(tag).id());
    }

    @Override
    public String other(Vocabulary before, Vocabulary after) {
        return "";
    }
}
