package org.postil.events;

import org.postil.accounts.Viewer;

/** A feature that can take back some kinds of what happened. */
public interface Undoing {
    boolean undoes(String kind);

    /** @throws org.postil.shared.Problem when it cannot be taken back any more */
    void undo(Viewer viewer, Event event);
}
