package org.postil.annotations;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/**
 * Lists of annotations that are only read, and may be long: Hibernate, which would keep each and compare it later, has no
 * part in them, so that a thousand cost a few milliseconds.
 */
@ApplicationScoped
class AnnotationRows {
    private final EntityManager entities;
    private final ObjectMapper json;

    AnnotationRows(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** What {@link Annotations#some} finds. */
    List<Annotation> some(Viewer viewer, Condition where, String order, int most) {
        Condition seen = seen(viewer, AnnotationRow.COLUMNS, where);
        return of(new Condition(seen.clause() + " order by " + order + " limit " + most, seen.parameters()));
    }

    /** The same, of each only its state. */
    NoteStates states(Viewer viewer, Condition where, String order, int most) {
        Condition seen = seen(viewer, NoteStates.COLUMN, where);
        Condition ordered = new Condition(seen.clause() + " order by " + order + " limit " + most, seen.parameters());
        return Rows.of(entities, NoteStates.packed(ordered), NoteStates::read).get(0);
    }

    /** Those of these annotations that the viewer may see, in no order. By one plan: they are looked up one by one. */
    List<Annotation> these(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Condition query = seen(
                viewer, AnnotationRow.COLUMNS, Condition.of("a.id = any(:these)", "these", ids.toArray(UUID[]::new)));
        return Rows.byOnePlan(entities, query, new AnnotationRow(json)::read);
    }

    private static Condition seen(Viewer viewer, String columns, Condition where) {
        Condition condition = where.and(Readable.inSql(viewer)).and(Visible.to(viewer));
        return new Condition(
                "select " + columns + " from annotation a join document d on d.id = a.document_id where "
                        + condition.clause(),
                condition.parameters());
    }

    /** A shape as its column says it. */
    Shape shape(String written) {
        return new AnnotationRow(json).parsed(written, AnnotationRow.SHAPE);
    }

    /** @param query selects {@link AnnotationRow#COLUMNS} of what the viewer may see */
    List<Annotation> of(Condition query) {
        return Rows.of(entities, query, new AnnotationRow(json)::read);
    }
}
