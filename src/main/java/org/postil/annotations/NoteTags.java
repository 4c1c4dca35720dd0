package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.documents.Tagging;
import org.postil.shared.Condition;

/** A document can be found in the archive by the tags of its notes. */
@ApplicationScoped
class NoteTags implements Tagging {
    @Override
    public Condition pairs(Viewer viewer) {
        var visible = Visible.to(viewer);
        return new Condition(
                "select a.document_id, nt.id from annotation a join document d on d.id = a.document_id"
                        + " cross join lateral unnest(a.tags) as nt(id) where " + visible.clause(),
                visible.parameters());
    }
}
