package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Undoing;
import org.postil.shared.Problem;
import org.postil.tags.Vocabularies;
import org.postil.tags.Vocabularies.Changed;
import org.postil.tags.Vocabularies.Happened;
import org.postil.tags.Vocabulary;
import org.postil.tags.VocabularyChange;
import org.postil.tags.VocabularyEvents;

/**
 * Takes a change of a vocabulary back: what it did to tags and what it did to notes. What others did since stays; where that
 * rests on the change, theirs has to be taken back first.
 */
@ApplicationScoped
class UndoneChange implements Undoing {
    private static final Set<String> BY_ANNOTATORS =
            Set.of(VocabularyEvents.MADE, VocabularyEvents.APPLIED, VocabularyEvents.REMOVED);
    private static final Set<String> KINDS = Set.of(
            VocabularyEvents.MADE,
            VocabularyEvents.CHANGED,
            VocabularyEvents.RENAMED,
            VocabularyEvents.MOVED,
            VocabularyEvents.MERGED,
            VocabularyEvents.SPLIT,
            VocabularyEvents.DELETED,
            VocabularyEvents.APPLIED,
            VocabularyEvents.REMOVED,
            VocabularyEvents.IMPORTED);

    private final Vocabularies vocabularies;
    private final Retagging retagging;
    private final Changes changes;

    UndoneChange(Vocabularies vocabularies, Retagging retagging, Changes changes) {
        this.vocabularies = vocabularies;
        this.retagging = retagging;
        this.changes = changes;
    }

    @Override
    public boolean undoes(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void undo(Viewer viewer, Event event) {
        Role needed = BY_ANNOTATORS.contains(event.kind()) ? Role.ANNOTATOR : Role.EDITOR;
        viewer.require(needed, event.group());
        VocabularyChange kept = vocabularies.kept(event);
        vocabularies.withhold(kept.made());
        Set<UUID> resting = resting(event);
        Changed changed = vocabularies.change(
                viewer,
                event.group(),
                needed,
                now -> back(now, kept, event, resting),
                (before, after) -> new Happened(VocabularyEvents.UNDONE, event.subject(), told(event)));
        vocabularies.undone(event, changed.event());
        retagging.takeBack(event);
        resting.add(event.subject());
        changes.tellLinks(viewer, event.group(), resting);
    }

    private Vocabulary back(Vocabulary now, VocabularyChange kept, Event event, Set<UUID> resting) {
        if (!now.holds(resting)) {
            throw Problem.conflict(
                    "rests-on-it",
                    "A tag of this change has been merged or deleted since. Take that back first, then this.");
        }
        return now.without(kept, tag -> retagging.borne(tag, event));
    }

    private static Map<String, Object> told(Event event) {
        Map<String, Object> told = new HashMap<>(Map.of("event", event.id(), "kind", event.kind()));
        for (String name : List.of("name", "names", "intoName", "was")) {
            if (event.payload().containsKey(name)) {
                told.put(name, event.payload().get(name));
            }
        }
        return told;
    }

    /** The tags that must still be what the change left them. */
    private static Set<UUID> resting(Event event) {
        Set<UUID> tags = new HashSet<>();
        if (event.payload().get("tags") instanceof List<?> told) {
            told.forEach(tag -> tags.add(UUID.fromString(tag.toString())));
        }
        return tags;
    }
}
