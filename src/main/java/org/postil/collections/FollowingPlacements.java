package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.postil.documents.Following;

/** Where a document stands in collections, another stands that it became part of. */
@ApplicationScoped
class FollowingPlacements implements Following {
    @Override
    public List<Rows> rows() {
        return List.of(Rows.pairs("placement", "collection_id"), Rows.pairs("passed_over", "collection_id"));
    }
}
