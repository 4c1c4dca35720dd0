package org.postil.documents;

import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** Lets what stands above documents lend them its tags in the archive, as notes do. */
public interface Tagging {
    /** A select of {@code (document_id, tag_id)}, of no more than the viewer may see. */
    Condition pairs(Viewer viewer);
}
