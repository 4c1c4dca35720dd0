package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.postil.documents.Following;

/** What is indexed of its texts goes along. */
@ApplicationScoped
class FollowingIndex implements Following {
    @Override
    public List<Rows> rows() {
        return List.of(new Rows("text_block", "document_id", List.of("text_id", "start_at"), false));
    }
}
