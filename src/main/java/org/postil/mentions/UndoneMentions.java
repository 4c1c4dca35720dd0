package org.postil.mentions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Undoing;

/** Takes back what was marked, one or many at once, and brings back what was taken away. */
@ApplicationScoped
class UndoneMentions implements Undoing {
    private static final Set<String> KINDS = Set.of(Mentions.MADE, Mentions.REMOVED);

    private final Mentions mentions;

    UndoneMentions(Mentions mentions) {
        this.mentions = mentions;
    }

    @Override
    public boolean undoes(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void undo(Viewer viewer, Event event) {
        mentions.undo(viewer, event);
    }
}
