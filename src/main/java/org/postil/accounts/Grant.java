package org.postil.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a share link lets its holder see: the documents whose {@code opening} rows carry this id, and of their notes the
 * chosen ones. Finders need to know no more than this of what stands above them.
 *
 * @param id the share link's id, as in {@code opening.grant_id}
 * @param group whose notes are meant
 * @param tags the chosen tags when {@code notes} is {@link Notes#TAGGED}, else empty
 * @param ends when the link runs out, or null
 */
public record Grant(UUID id, UUID group, Notes notes, Set<UUID> tags, Instant ends) {

    /** Which notes go with what is shared. A private note never does. */
    public enum Notes {
        ALL,
        NONE,
        TAGGED
    }

    public Grant {
        tags = Set.copyOf(tags);
    }
}
