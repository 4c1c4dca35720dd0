package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.postil.anchoring.Anchor;
import org.postil.anchoring.Anchoring;
import org.postil.anchoring.Held;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;
import org.postil.documents.RevisionMade;

/**
 * Carries every annotation on a text over to its new revision, once, in the transaction that makes the revision. What the
 * annotation was made on stays as it was; where it stood in the revision before is kept.
 */
@ApplicationScoped
class CarriedOver {
    private final EntityManager entities;

    CarriedOver(EntityManager entities) {
        this.entities = entities;
    }

    void onRevision(@Observes RevisionMade made) {
        if (made.previous() == null) {
            return;
        }
        keepPast(made);
        List<Annotation> standing = entities.createQuery(
                        "select a from Annotation a where a.passage.text = :text order by a.id", Annotation.class)
                .setParameter("text", made.text().id())
                .getResultList();
        PlainText before = new PlainText(made.previous().plain());
        PlainText after = new PlainText(made.revision().plain());
        List<Annotation> placed = standing.stream().filter(CarriedOver::placed).toList();
        List<Anchor> carried = Anchoring.carry(
                before, after, placed.stream().map(one -> held(one, before)).toList());
        for (int i = 0; i < placed.size(); i++) {
            placed.get(i).carry(made.revision().number(), carried.get(i));
        }
        // What had no place may find it again, now that the text reads otherwise.
        standing.stream()
                .filter(one -> !placed(one))
                .forEach(one -> one.carry(made.revision().number(), Anchoring.place(after, quote(one.passage()))));
        entities.flush();
    }

    private void keepPast(RevisionMade made) {
        entities.createNativeQuery("""
                        insert into past_anchor (annotation_id, revision, start_at, end_at, state, score, reason)
                        select id, anchor_revision, anchor_start, anchor_end, anchor_state, anchor_score, anchor_reason
                        from annotation where text_id = :text
                        on conflict do nothing
                        """).setParameter("text", made.text().id()).executeUpdate();
    }

    private static boolean placed(Annotation annotation) {
        return annotation.anchor().start() != null;
    }

    private static Held held(Annotation annotation, PlainText before) {
        Span span = new Span(annotation.anchor().start(), annotation.anchor().end());
        return new Held(span, Quote.of(before, span));
    }

    private static Quote quote(Passage passage) {
        return new Quote(passage.exact(), passage.prefix(), passage.suffix());
    }
}
