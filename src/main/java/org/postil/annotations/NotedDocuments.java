package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.documents.LentSide;
import org.postil.documents.Side;
import org.postil.shared.Condition;

/** Documents can be found in the archive by whether there are notes on them; a document has a row for each. */
@ApplicationScoped
class NotedDocuments implements LentSide {
    @Override
    public Side side() {
        return Side.NOTES;
    }

    @Override
    public Condition rows(Viewer viewer) {
        var visible = Visible.to(viewer);
        return new Condition(
                "select a.document_id, '" + Side.SOME + "' as value, '" + Side.SOME
                        + "' as label, '' as also from annotation a" + " join document d on d.id = a.document_id where "
                        + visible.clause(),
                visible.parameters());
    }
}
