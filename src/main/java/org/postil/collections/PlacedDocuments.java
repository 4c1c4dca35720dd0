package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import org.postil.accounts.Viewer;
import org.postil.documents.LentSide;
import org.postil.documents.Side;
import org.postil.shared.Condition;

/** Documents can be found in the archive by the collections they stand in. */
@ApplicationScoped
class PlacedDocuments implements LentSide {
    @Override
    public Side side() {
        return Side.COLLECTION;
    }

    /** A collection is named by the last part of its address, or by its id. */
    @Override
    public Condition rows(Viewer viewer) {
        Condition seen = Collections.seen(viewer, "c");
        return new Condition(
                "select p.document_id, c.slug as value, c.title as label, cast(c.id as text) as also"
                        + " from placement p join collection c on c.id = p.collection_id where " + seen.clause(),
                seen.parameters());
    }
}
