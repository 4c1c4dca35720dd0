package org.postil.links;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.annotations.NoteKind;
import org.postil.shared.Condition;

/** Notes that are an end of a cross-reference. */
@ApplicationScoped
class LinkedNotes implements NoteKind {
    @Override
    public String word() {
        return "linked";
    }

    @Override
    public Condition among(Viewer viewer) {
        Condition visible = Visible.to(viewer);
        return new Condition(
                "exists (select 1 from cross_reference l where (l.source_annotation = a.id or l.target_annotation = a.id)"
                        + " and (" + visible.clause() + "))",
                visible.parameters());
    }
}
