package org.postil.tags;

import java.util.Objects;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/**
 * What a vocabulary says of one of its tags.
 *
 * @param parent the broader tag, or null
 * @param mergedInto what it was merged into, or null
 * @param deleted whether it was deleted; one that was merged or deleted is not in force, and no note bears it
 */
public record Term(
        UUID id,
        UUID parent,
        String name,
        String colour,
        String definition,
        String scopeNote,
        UUID mergedInto,
        boolean deleted) {

    /** A new one at the top, in the colour whose turn it is. */
    static Term made(UUID id, String name, int number) {
        Colour[] colours = Colour.values();
        String colour = LowerCaseEnum.word(colours[number % colours.length]);
        return new Term(id, null, Tag.name(name), colour, "", "", null, false);
    }

    public boolean inForce() {
        return mergedInto == null && !deleted;
    }

    Term under(UUID broader) {
        return new Term(id, broader, name, colour, definition, scopeNote, mergedInto, deleted);
    }

    Term named(String name) {
        return new Term(id, parent, name, colour, definition, scopeNote, mergedInto, deleted);
    }

    Term said(String colour, String definition, String scopeNote) {
        return new Term(id, parent, name, colour, definition, scopeNote, mergedInto, deleted);
    }

    /** Out of force, and no longer in the tree. */
    Term gone(UUID into) {
        return new Term(id, null, name, colour, definition, scopeNote, into, into == null);
    }

    /** This, as a change from {@code after} back to {@code before} leaves it: what was altered since then stays. */
    Term back(Term after, Term before) {
        return new Term(
                id,
                back(parent, after.parent, before.parent),
                back(name, after.name, before.name),
                back(colour, after.colour, before.colour),
                back(definition, after.definition, before.definition),
                back(scopeNote, after.scopeNote, before.scopeNote),
                back(mergedInto, after.mergedInto, before.mergedInto),
                back(deleted, after.deleted, before.deleted));
    }

    private static <V> V back(V now, V after, V before) {
        return Objects.equals(now, after) ? before : now;
    }
}
