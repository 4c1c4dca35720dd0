package org.postil.documents;

import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** Lets what stands above documents lend the archive a side to filter by: collections, and whether there are notes. */
public interface LentSide {
    Side side();

    /**
     * A select of {@code (document_id, value, label, also)}, of no more than the viewer may see; a row may occur many times.
     * By {@code also} a program may ask for the same, as by an id.
     */
    Condition rows(Viewer viewer);
}
