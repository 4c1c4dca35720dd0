package org.postil.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;
import org.postil.tags.VocabularyEvents;

/** A tag, with those under it, under another one. @param parent null for the top */
record Moving(UUID tag, UUID parent) implements Change {
    @Override
    public String word() {
        return "parent";
    }

    @Override
    public List<UUID> subjects() {
        return parent == null ? List.of(tag) : List.of(tag, parent);
    }

    @Override
    public Vocabulary applied(Vocabulary before) {
        return before.moved(tag, parent);
    }

    @Override
    public Happened happened(Vocabulary before, Vocabulary after) {
        Term moved = after.require(tag);
        Map<String, Object> told = new HashMap<>(Map.of("name", moved.name()));
        if (moved.parent() != null) {
            told.put("parent", moved.parent());
            told.put("parentName", after.require(moved.parent()).name());
        }
        return new Happened(VocabularyEvents.MOVED, moved.id(), told);
    }

    @Override
    public Optional<Retag> retag(Vocabulary before, Vocabulary after) {
        return Optional.empty();
    }

    @Override
    public Condition felt(Vocabulary before, Vocabulary after) {
        UUID moved = after.require(tag).id();
        UUID[] with = after.inForce().stream()
                .map(Term::id)
                .filter(id -> after.within(id, moved))
                .toArray(UUID[]::new);
        return Condition.of("a.tags && cast(:retagBorne as uuid[])", "retagBorne", with);
    }

    @Override
    public String other(Vocabulary before, Vocabulary after) {
        UUID broader = after.require(tag).parent();
        return broader == null ? "" : after.require(broader).name();
    }
}
