package org.postil.facsimiles;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.documents.LentSide;
import org.postil.documents.Side;
import org.postil.shared.Condition;

/** Documents can be found in the archive by whether there are images of their pages, which all may see who may read them. */
@ApplicationScoped
class PicturedDocuments implements LentSide {
    @Override
    public Side side() {
        return Side.FACSIMILE;
    }

    @Override
    public Condition rows(Viewer viewer) {
        return Condition.of("select f.document_id, '" + Side.SOME + "' as value, '" + Side.SOME
                + "' as label, '' as also from facsimile f");
    }
}
