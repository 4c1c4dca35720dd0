package org.postil.tags;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody says of a tag; what is null stays.
 *
 * @param parent the broader tag's id
 * @param aliases all its further names
 */
public record TagDraft(
        UUID group,
        String name,
        String colour,
        String definition,
        String scopeNote,
        UUID parent,
        List<String> aliases) {

    /** The same under another name; null to leave that as it is. */
    public TagDraft named(String other) {
        return new TagDraft(group, other, colour, definition, scopeNote, parent, aliases);
    }

    public boolean describes() {
        return colour != null || definition != null || scopeNote != null || parent != null || aliases != null;
    }

    /** What becomes of a vocabulary when this is said of one of its tags. @throws org.postil.shared.Problem 400, 404 or 409 */
    public Vocabulary applied(Vocabulary vocabulary, UUID id) {
        Vocabulary changed = vocabulary.described(id, colour, definition, scopeNote);
        if (aliases != null) {
            changed = changed.alsoCalled(id, aliases);
        }
        if (name != null && !vocabulary.require(id).name().equals(Tag.name(name))) {
            changed = changed.renamed(id, name);
        }
        return parent == null ? changed : changed.moved(id, parent);
    }

    public Vocabularies.Happened happened(Vocabulary before, Vocabulary after, UUID id) {
        Term was = before.require(id);
        Term is = after.require(id);
        Map<String, Object> told = new HashMap<>(Map.of("name", is.name()));
        if (!was.name().equals(is.name())) {
            told.put("was", was.name());
        }
        if (is.parent() != null) {
            told.put("parent", is.parent());
        }
        String kind = told.containsKey("was")
                ? VocabularyEvents.RENAMED
                : Objects.equals(was.parent(), is.parent()) ? VocabularyEvents.CHANGED : VocabularyEvents.MOVED;
        return new Vocabularies.Happened(kind, is.id(), told);
    }
}
