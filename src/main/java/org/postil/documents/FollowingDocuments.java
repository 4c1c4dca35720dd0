package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Texts go along with all their revisions, and so do original files, tags, who may read it by a link, and old addresses. */
@ApplicationScoped
class FollowingDocuments implements Following {
    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.of("document_text"),
                Rows.pairs("document_original", "file_id"),
                Rows.pairs("document_tag", "tag_id"),
                Rows.pairs("opening", "grant_id"),
                new Rows("document", "merged_into", List.of("id"), false));
    }
}
