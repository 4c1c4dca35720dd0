package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** Says in SQL which notes a filter lets through, for those above who do something to all of them. */
@ApplicationScoped
public class NoteFilters {
    private final NoteKinds kinds;

    NoteFilters(NoteKinds kinds) {
        this.kinds = kinds;
    }

    /** On the aliases {@code a} and {@code d}; replies are left out. @throws org.postil.shared.Problem 400 */
    public Condition condition(Viewer viewer, NoteFilter filter) {
        return filter.condition(viewer, kinds);
    }
}
