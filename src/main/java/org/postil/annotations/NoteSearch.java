package org.postil.annotations;

import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** Lets what stands above say which notes a search finds, so that something can be done to all of them. */
public interface NoteSearch {
    /**
     * On the aliases {@code a} of the note and {@code d} of its document, which the caller has seen to that the viewer may
     * see.
     *
     * @param query as it is typed into the search box
     * @throws org.postil.shared.Problem 400 for one that asks for nothing, or is too long
     */
    Condition found(Viewer viewer, String query);
}
