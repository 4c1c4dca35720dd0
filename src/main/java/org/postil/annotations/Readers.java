package org.postil.annotations;

import java.util.List;
import java.util.UUID;

/**
 * For whom a note can be written, as a form offers it.
 *
 * @param groups those to choose from, the document's own first
 * @param publicly whether it can be for everybody
 */
public record Readers(List<Choice> groups, boolean publicly) {

    /** @param chosen whether the note is for this group */
    public record Choice(UUID id, String name, boolean chosen) {}

    /** Whether there is more than one group to choose from. */
    public boolean several() {
        return groups.size() > 1;
    }

    /** The name of the only group, or of the first. */
    public String name() {
        return groups.isEmpty() ? "" : groups.get(0).name();
    }

    /** The same with these chosen. */
    Readers choosing(List<UUID> chosen) {
        return new Readers(
                groups.stream()
                        .map(group -> new Choice(group.id(), group.name(), chosen.contains(group.id())))
                        .toList(),
                publicly);
    }
}
