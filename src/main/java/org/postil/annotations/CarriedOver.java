package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final Event<NotesAdrift> adrift;

    CarriedOver(EntityManager entities, Event<NotesAdrift> adrift) {
        this.entities = entities;
        this.adrift = adrift;
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
        List<Anchor> carried = Anchoring.carry(
                new PlainText(made.previous().plain()),
                new PlainText(made.revision().plain()),
                standing.stream().map(CarriedOver::held).toList());
        Set<UUID> authors = new HashSet<>();
        for (int i = 0; i < carried.size(); i++) {
            Annotation annotation = standing.get(i);
            boolean had = annotation.anchor().start() != null;
            annotation.carry(made.revision().number(), carried.get(i));
            if (had && annotation.adrift() && !annotation.deleted()) {
                authors.add(annotation.author());
            }
        }
        entities.flush();
        if (!authors.isEmpty()) {
            adrift.fire(new NotesAdrift(
                    made.by(),
                    made.document().id(),
                    made.text().id(),
                    made.revision().number(),
                    authors));
        }
    }

    private void keepPast(RevisionMade made) {
        entities.createNativeQuery("""
                        insert into past_anchor (annotation_id, revision, start_at, end_at, state, score, reason)
                        select id, anchor_revision, anchor_start, anchor_end, anchor_state, anchor_score, anchor_reason
                        from annotation where text_id = :text
                        on conflict do nothing
                        """).setParameter("text", made.text().id()).executeUpdate();
    }

    /** Where it stood, if anywhere, and the words it was made on: what had no place may find it again. */
    private static Held held(Annotation annotation) {
        AnnotationView.Anchor anchor = annotation.anchor();
        Passage passage = annotation.passage();
        return new Held(
                anchor.start() == null ? null : new Span(anchor.start(), anchor.end()),
                new Quote(passage.exact(), passage.prefix(), passage.suffix()));
    }
}
