package org.postil.annotations;

import java.util.List;
import java.util.UUID;

/**
 * For whom a note can be written, as a form offers it.
 *
 * @param usual for whom it is unless somebody chooses: {@code group}, or {@code private} in one's own library; null where the
 *     viewer may write nothing
 * @param groups those to choose from, the document's own first; none in a library that is shown to none
 * @param publicly whether it can be for everybody
 */
public record Readers(String usual, List<Choice> groups, boolean publicly) {

    /** @param chosen whether the note is for this group */
    public record Choice(UUID id, String name, boolean chosen) {}

    /** Whether notes can be written there. */
    public boolean writable() {
        return usual != null;
    }

    /** Whether groups are chosen one by one: there are several, or one that the document does not belong to. */
    public boolean several() {
        return groups.size() > 1 || "private".equals(usual) && !groups.isEmpty();
    }

    /** The name of the only group, or of the first. */
    public String name() {
        return groups.isEmpty() ? "" : groups.get(0).name();
    }

    /** The same with these chosen. */
    Readers choosing(List<UUID> chosen) {
        return new Readers(
                usual,
                groups.stream()
                        .map(group -> new Choice(group.id(), group.name(), chosen.contains(group.id())))
                        .toList(),
                publicly);
    }
}
