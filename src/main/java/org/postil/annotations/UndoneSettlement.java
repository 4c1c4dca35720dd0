package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Undoing;

/** Puts notes back to where they stood before somebody said otherwise, one or all that were settled together. */
@ApplicationScoped
class UndoneSettlement implements Undoing {
    private final Settlements settlements;

    UndoneSettlement(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals(AnnotationEvents.ANCHORED) || kind.equals(AnnotationEvents.SETTLED_TOGETHER);
    }

    @Override
    public void undo(Viewer viewer, Event event) {
        settlements.undo(viewer, event);
    }
}
