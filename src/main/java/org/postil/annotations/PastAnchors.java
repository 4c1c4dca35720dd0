package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Text;
import org.postil.shared.Condition;

/** Where annotations stood in revisions that are no longer current. Those made later did not stand there at all. */
@ApplicationScoped
public class PastAnchors {
    private final EntityManager entities;
    private final Annotations annotations;
    private final NoteKinds kinds;

    PastAnchors(EntityManager entities, Annotations annotations, NoteKinds kinds) {
        this.entities = entities;
        this.annotations = annotations;
        this.kinds = kinds;
    }

    /**
     * A stretch of a revision that is no longer current, in code points, the end exclusive.
     *
     * @param revision its number
     */
    public record Stretch(Text text, int revision, int from, int to) {}

    /** What shared a character with the stretch, in the order of the text. One query. */
    public List<Annotation> standing(Viewer viewer, Stretch stretch, NoteFilter filter, int most) {
        Condition where = filter.condition(viewer, kinds)
                .and(new Condition(
                        "a.text_id = :text and a.id in (select pa.annotation_id from past_anchor pa"
                                + " where pa.revision = :pastRevision and pa.start_at < :to and pa.end_at > :from)",
                        Map.of(
                                "text", stretch.text().id(),
                                "pastRevision", stretch.revision(),
                                "from", stretch.from(),
                                "to", stretch.to())));
        return annotations.some(viewer, where, start(stretch.revision()) + ", a.id", most);
    }

    /** What was on the text but stood nowhere for certain in that revision; and what is on page images, which have none. */
    public List<Annotation> adrift(Viewer viewer, Text text, int revision, NoteFilter filter, int most) {
        Condition where = filter.condition(viewer, kinds)
                .and(new Condition(
                        "a.text_id = :text and a.id in (select pa.annotation_id from past_anchor pa"
                                + " where pa.revision = :pastRevision and pa.start_at is null)"
                                + " or a.document_id = :document and a.facsimile_id is not null",
                        Map.of("text", text.id(), "pastRevision", revision, "document", text.document())));
        return annotations.some(viewer, where, "a.page nulls first, a.id", most);
    }

    /** Where these stood in a revision; nothing for one that was made later. One query. */
    public Map<UUID, AnnotationView.Anchor> of(Collection<UUID> ids, int revision) {
        Map<UUID, AnnotationView.Anchor> anchors = new HashMap<>();
        if (!ids.isEmpty()) {
            List<Object[]> rows = entities.createNativeQuery(
                            "select annotation_id, start_at, end_at, state, score, reason from past_anchor"
                                    + " where revision = :revision and annotation_id = any(:ids)",
                            Object[].class)
                    .setParameter("revision", revision)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .getResultList();
            rows.forEach(row -> anchors.put((UUID) row[0], anchor(revision, row)));
        }
        return anchors;
    }

    /** Of a page's own making, a number; so it may stand in the order of a query. */
    private static String start(int revision) {
        return "(select pa.start_at from past_anchor pa where pa.annotation_id = a.id and pa.revision = " + revision
                + ")";
    }

    private static AnnotationView.Anchor anchor(int revision, Object[] row) {
        return new AnnotationView.Anchor(
                revision,
                (Integer) row[1],
                (Integer) row[2],
                (String) row[3],
                ((Number) row[4]).doubleValue(),
                (String) row[5],
                null,
                null);
    }
}
