package org.postil.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.tags.TagDraft;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;

/** What is said of a tag, with its name, its further names and its place, as one change. */
record Describing(UUID tag, TagDraft draft) implements Change {
    @Override
    public String word() {
        return draft.name() != null ? "name" : draft.parent() != null ? "parent" : "description";
    }

    @Override
    public List<UUID> subjects() {
        return draft.parent() == null ? List.of(tag) : List.of(tag, draft.parent());
    }

    @Override
    public Vocabulary applied(Vocabulary before) {
        return draft.applied(before, tag);
    }

    @Override
    public Happened happened(Vocabulary before, Vocabulary after) {
        return draft.happened(before, after, tag);
    }

    @Override
    public Optional<Retag> retag(Vocabulary before, Vocabulary after) {
        return Optional.empty();
    }

    @Override
    public Condition felt(Vocabulary before, Vocabulary after) {
        return draft.parent() == null
                ? Retag.bearing(before.require(tag).id())
                : new Moving(tag, draft.parent()).felt(before, after);
    }

    @Override
    public String other(Vocabulary before, Vocabulary after) {
        if (draft.name() != null) {
            return after.require(tag).name();
        }
        return draft.parent() == null ? "" : after.require(draft.parent()).name();
    }
}
