package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** How notes stand on page images: their regions, without what they say. What a viewer may not see is not among them. */
@ApplicationScoped
class RegionsDrawn {
    private final EntityManager entities;
    private final AnnotationRows rows;
    private final NoteKinds kinds;

    RegionsDrawn(EntityManager entities, AnnotationRows rows, NoteKinds kinds) {
        this.entities = entities;
        this.rows = rows;
        this.kinds = kinds;
    }

    /** The place of a note in the list. */
    record Last(int page, UUID id) {}

    /**
     * On which pages.
     *
     * @param facsimile or null for all of the document
     * @param after the last of those that are known, or null
     */
    record Wanted(UUID document, UUID facsimile, Last after) {}

    List<RegionApi.Drawn> of(Viewer viewer, Wanted wanted, NoteFilter filter, Colouring colouring, int most) {
        Condition colour = colouring.ordinal(viewer, kinds);
        Condition where = Condition.of("a.document_id = :document", "document", wanted.document())
                .and(on(wanted))
                .and(filter.condition(viewer, kinds))
                .and(Readable.inSql(viewer))
                .and(Visible.to(viewer));
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.putAll(colour.parameters());
        return Rows.of(
                entities,
                new Condition(
                        "select a.id, a.page, " + colour.clause()
                                + ", a.shape from annotation a join document d on d.id = a.document_id where "
                                + where.clause() + " order by a.page, a.id limit " + most,
                        parameters),
                row -> new RegionApi.Drawn(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getInt(3),
                        rows.shape(row.getString(4)).numbers()));
    }

    private static Condition on(Wanted wanted) {
        Condition on = wanted.facsimile() == null
                ? Condition.of("a.facsimile_id is not null")
                : Condition.of("a.facsimile_id = :facsimile", "facsimile", wanted.facsimile());
        Last after = wanted.after();
        return after == null
                ? on
                : on.and(new Condition(
                        "(a.page, a.id) > (:afterPage, cast(:afterId as uuid))",
                        Map.of("afterPage", after.page(), "afterId", after.id())));
    }
}
