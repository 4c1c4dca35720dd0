package org.postil.documents;

import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Viewer;

/** Lent by whatever brings documents in: where it is told how one came here. */
public interface WayIn {
    /** The address of the report; nothing for a document that came otherwise, or a viewer whose the report is not to read. */
    Optional<String> report(Viewer viewer, UUID document);
}
