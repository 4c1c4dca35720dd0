package org.postil.links;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.postil.documents.Following;

/** Cross-references begin and end at the document that another became part of. */
@ApplicationScoped
class FollowingLinks implements Following {
    @Override
    public List<Rows> rows() {
        return List.of(
                new Rows("cross_reference", "source_document", List.of("id"), false),
                new Rows("cross_reference", "target_document", List.of("id"), false));
    }
}
