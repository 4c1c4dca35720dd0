package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.postil.documents.Following;

/** Notes go along with the document they are on. */
@ApplicationScoped
class FollowingNotes implements Following {
    @Override
    public List<Rows> rows() {
        return List.of(Rows.of("annotation"), Rows.of("notice"));
    }
}
