package org.postil.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a share link lets its holder see: the documents whose {@code opening} rows carry this id, and of their notes the
 * chosen ones. Finders need to know no more than this of what stands above them.
 *
 * @param id the share link's id, as in {@code opening.grant_id}
 * @param group that shares
 * @param chosen which notes go with it
 * @param ends when the link runs out, or null
 */
public record Grant(UUID id, UUID group, Chosen chosen, Instant ends) {

    /** Which notes go with what is shared. A private note never does. */
    public enum Notes {
        ALL,
        NONE,
        TAGGED
    }

    /**
     * A choice of notes. Each part narrows what the others leave.
     *
     * @param tags of which a thread bears one, when it is by tags; else empty
     * @param authors who wrote them; empty for everybody
     * @param groups for which they are, besides what is public; empty for the group that shares
     */
    public record Chosen(Notes notes, Set<UUID> tags, Set<UUID> authors, Set<UUID> groups) {
        public static final Chosen NONE = new Chosen(Notes.NONE, Set.of(), Set.of(), Set.of());

        public Chosen {
            tags = notes == Notes.TAGGED ? Set.copyOf(tags) : Set.of();
            authors = notes == Notes.NONE ? Set.of() : Set.copyOf(authors);
            groups = notes == Notes.NONE ? Set.of() : Set.copyOf(groups);
        }

        Chosen with(Set<UUID> others) {
            return new Chosen(notes, others, authors, groups);
        }
    }

    public Notes notes() {
        return chosen.notes();
    }

    public Set<UUID> tags() {
        return chosen.tags();
    }

    public Set<UUID> authors() {
        return chosen.authors();
    }

    /** For which groups a note must be, unless it is public. */
    public Set<UUID> groups() {
        return chosen.groups().isEmpty() ? Set.of(group) : chosen.groups();
    }

    /** Whether all notes go with it, whoever wrote them. */
    public boolean isWhole() {
        return notes() == Notes.ALL && authors().isEmpty();
    }
}
