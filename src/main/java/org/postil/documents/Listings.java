package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Which documents of the archive pass some filters, a page of them in the order asked for. */
@ApplicationScoped
public class Listings {
    private final EntityManager entities;
    private final Sieve sieve;
    private final KnownCounts counts;
    private final KnownPages pages;
    private final KnownViews views;

    Listings(EntityManager entities, Sieve sieve, KnownCounts counts, KnownPages pages, KnownViews views) {
        this.entities = entities;
        this.sieve = sieve;
        this.counts = counts;
        this.pages = pages;
        this.views = views;
    }

    public long count(Viewer viewer, ArchiveQuery query) {
        return counts.of(viewer, query, Set.of()).total();
    }

    public List<DocumentView> page(Viewer viewer, ArchiveQuery query, int offset, int size) {
        List<UUID> ids = pages.of(viewer, query, offset, size, () -> ids(viewer, query, offset, size));
        Map<UUID, DocumentView> readable = views.of(viewer, ids);
        return ids.stream().map(readable::get).filter(Objects::nonNull).toList();
    }

    private List<UUID> ids(Viewer viewer, ArchiveQuery query, int offset, int size) {
        Condition condition = sieve.inSql(query, viewer);
        Condition from = query.order() == Sort.ANNOTATED ? noted(viewer) : Condition.of("document d");
        String sql = "select d.id from " + from.clause() + " where " + condition.clause() + " order by "
                + query.order().order() + " limit " + size + " offset " + offset;
        Map<String, Object> parameters = new HashMap<>(from.parameters());
        parameters.putAll(condition.parameters());
        return Rows.byNewPlan(entities, new Condition(sql, parameters), row -> row.getObject(1, UUID.class));
    }

    /** How many notes on each of these documents the viewer may see; one without any is absent. */
    Map<UUID, Long> notes(Viewer viewer, Collection<DocumentView> documents) {
        Map<UUID, Long> notes = new HashMap<>();
        if (documents.isEmpty()) {
            return notes;
        }
        Condition rows = sieve.rows(Side.NOTES, viewer);
        Condition counted = new Condition(
                        "select l.document_id, count(*) from (" + rows.clause()
                                + ") l where l.document_id in (:ids) group by 1",
                        rows.parameters())
                .with("ids", documents.stream().map(DocumentView::id).toList());
        Rows.of(entities, counted).forEach(row -> notes.put((UUID) row[0], ((Number) row[1]).longValue()));
        return notes;
    }

    private Condition noted(Viewer viewer) {
        Condition rows = sieve.rows(Side.NOTES, viewer);
        return new Condition(
                "document d left join (select l.document_id, count(*) as notes from (" + rows.clause()
                        + ") l group by 1) noted on noted.document_id = d.id",
                rows.parameters());
    }
}
