package org.postil.mentions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.postil.documents.Following;

/** Mentions go along with the text they stand in. */
@ApplicationScoped
class FollowingMentions implements Following {
    @Override
    public List<Rows> rows() {
        return List.of(Rows.of("mention"));
    }
}
