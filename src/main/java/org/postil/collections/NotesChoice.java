package org.postil.collections;

import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Grant;

/**
 * Which notes go with what is shared. A private note never does.
 *
 * @param tags ids of the chosen tags when it is by tags, else empty
 */
record NotesChoice(Grant.Notes notes, Set<UUID> tags) {
    static final NotesChoice NONE = new NotesChoice(Grant.Notes.NONE, Set.of());

    NotesChoice {
        tags = notes == Grant.Notes.TAGGED ? Set.copyOf(tags) : Set.of();
    }

    static NotesChoice of(Grant grant) {
        return new NotesChoice(grant.notes(), grant.tags());
    }
}
