package org.postil.annotations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;

/** What another feature shows on the cards of notes, such as cross-references. Implemented by beans of features above. */
public interface BesideNotes {
    /**
     * Safe HTML for those of these notes that have any. One query for any number of notes.
     *
     * @param notes ids of notes the viewer may see
     */
    Map<UUID, String> on(Viewer viewer, Collection<UUID> notes);
}
