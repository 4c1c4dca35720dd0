package org.postil.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Passages;
import org.postil.documents.RevisionMade;

/** Carries the passages at the ends of cross-references over to a text's new revision, deleted ones too. */
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
        UUID text = made.text().id();
        List<CrossReference> standing = entities.createQuery(
                        "select l from CrossReference l where l.source.text = :text or l.target.text = :text",
                        CrossReference.class)
                .setParameter("text", text)
                .getResultList();
        List<End> ends = standing.stream()
                .flatMap(link -> Stream.of(link.source(), link.target()))
                .filter(end -> text.equals(end.text()))
                .distinct()
                .toList();
        if (ends.isEmpty()) {
            return;
        }
        List<AnnotationView.Anchor> anchors =
                Passages.carried(made, ends.stream().map(End::kept).toList());
        Map<End, End> carried = new HashMap<>();
        for (int i = 0; i < ends.size(); i++) {
            carried.put(ends.get(i), ends.get(i).standing(anchors.get(i)));
        }
        standing.forEach(link -> link.carry(end -> carried.getOrDefault(end, end)));
        entities.flush();
    }
}
