package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Undoing;

/** Brings a deleted annotation back. */
@ApplicationScoped
class UndoneDeletion implements Undoing {
    private final Annotations annotations;

    UndoneDeletion(Annotations annotations) {
        this.annotations = annotations;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals("annotation-deleted");
    }

    @Override
    public void undo(Viewer viewer, Event event) {
        annotations.restore(viewer, event);
    }
}
