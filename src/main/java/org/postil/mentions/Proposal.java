package org.postil.mentions;

import java.util.List;
import org.postil.authorities.KnownNames.Known;

/**
 * A name that stands in a text unmarked, and whom or what it may name.
 *
 * @param name as it stands at the first of its places
 * @param candidates several when several bear this name
 */
record Proposal(String name, List<Known> candidates, List<Place> places) {
    /** @param start in code points of the text's current revision; the end is exclusive */
    record Place(int start, int end, InContext context) {}
}
