package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.postil.anchoring.Anchoring;
import org.postil.anchoring.Held;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;
import org.postil.documents.Texts;

/**
 * Notes on a revision that was corrected while they were being written. They are carried to the current one like all others
 * on it.
 */
@ApplicationScoped
class LateNotes {
    private final EntityManager entities;
    private final Texts texts;
    private final RevisionTexts revisions;

    LateNotes(EntityManager entities, Texts texts, RevisionTexts revisions) {
        this.entities = entities;
        this.texts = texts;
        this.revisions = revisions;
    }

    /** @param annotation new, and persisted */
    void catchUp(Annotation annotation) {
        Passage passage = annotation.passage();
        if (passage == null) {
            return;
        }
        int current = texts.hold(passage.text());
        if (passage.revision() == current) {
            return;
        }
        entities.flush();
        entities.createNativeQuery("""
                        insert into past_anchor (annotation_id, revision, start_at, end_at, state, score, reason)
                        select id, anchor_revision, anchor_start, anchor_end, anchor_state, anchor_score, anchor_reason
                        from annotation where id = :id
                        """).setParameter("id", annotation.id()).executeUpdate();
        var held = new Held(
                new Span(passage.start(), passage.end()),
                new Quote(passage.exact(), passage.prefix(), passage.suffix()));
        annotation.carry(
                current,
                Anchoring.carry(
                                revisions
                                        .known(passage.text(), passage.revision())
                                        .plain(),
                                revisions.known(passage.text(), current).plain(),
                                List.of(held))
                        .get(0));
    }
}
