package org.postil.mentions;

import java.util.List;
import java.util.UUID;

/**
 * That names proposed in a text name this record.
 *
 * @param revision of the text, in which they were proposed
 * @param authority whom or what they name
 * @param name as it is written anywhere in the text: every place of it that is proposed; null to give places
 * @param places some of those proposed
 */
public record Acceptance(UUID text, Integer revision, UUID authority, String name, List<Place> places) {
    /** A stretch of the text, in code points, the end exclusive. */
    public record Place(int start, int end) {}
}
