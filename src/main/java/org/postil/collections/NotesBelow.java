package org.postil.collections;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;

/** What stands in the margins of documents, for the page of a collection. Implemented by what stands above. */
public interface NotesBelow {
    /**
     * Safe HTML for those of these documents that have any notes. The same few queries for any number of documents.
     *
     * @param documents that the viewer may read
     */
    Map<UUID, String> on(Viewer viewer, List<UUID> documents);
}
