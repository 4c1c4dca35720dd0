package org.postil.links;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Undoing;

/** Brings a deleted cross-reference back. */
@ApplicationScoped
class UndoneDeletion implements Undoing {
    private final CrossReferences links;

    UndoneDeletion(CrossReferences links) {
        this.links = links;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals("cross-reference-deleted");
    }

    @Override
    public void undo(Viewer viewer, Event event) {
        links.restore(viewer, event);
    }
}
