package org.postil.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.DocumentView.TextView;
import org.postil.shared.Condition;
import org.postil.shared.HeapShare;
import org.postil.shared.Rows;

/**
 * Documents as lists show them, kept between requests, for most of a list's time went into reading records and names that
 * nobody had changed. Whether the viewer may read each, in which state its row is, and which texts it has is asked every
 * time, so what is kept never ages. A row's state is the transaction that wrote it and where it lies, {@code xmin} and
 * {@code ctid}, of which no two states of a row have the same: every change of a document, its names among them, writes it.
 */
@ApplicationScoped
public class KnownViews {
    /** What a view takes beside its abstract, in bytes. */
    private static final int REST = 2000;

    private final EntityManager entities;
    private final Documents documents;
    private final Texts texts;
    private final Cache<UUID, Kept> kept = HeapShare.bound(Caffeine.newBuilder(), 32)
            .weigher((UUID id, Kept one) -> REST + 2 * one.view().summary().length())
            .build();

    KnownViews(EntityManager entities, Documents documents, Texts texts) {
        this.entities = entities;
        this.documents = documents;
        this.texts = texts;
    }

    /** @param state of its row before the view was made: what was written since may be in it, and nothing older */
    private record Kept(DocumentView view, String state) {}

    /** Those of these documents that the viewer may read, in no order. Two queries, and three more for what is not known. */
    public Map<UUID, DocumentView> of(Viewer viewer, Collection<UUID> ids) {
        Map<UUID, String> states = states(viewer, ids);
        Map<UUID, List<TextView>> textsOf = states.isEmpty() ? Map.of() : texts.views(states.keySet());
        Map<UUID, DocumentView> views = new HashMap<>();
        states.forEach((id, state) -> {
            Kept one = kept.getIfPresent(id);
            if (one != null
                    && one.state().equals(state)
                    && one.view().texts().equals(textsOf.getOrDefault(id, List.of()))) {
                views.put(id, one.view());
            }
        });
        List<UUID> unknown =
                states.keySet().stream().filter(id -> !views.containsKey(id)).toList();
        documents.views(documents.some(viewer, unknown)).forEach(view -> {
            kept.put(view.id(), new Kept(view, states.get(view.id())));
            views.put(view.id(), view);
        });
        return views;
    }

    private Map<UUID, String> states(Viewer viewer, Collection<UUID> ids) {
        Map<UUID, String> states = new HashMap<>();
        if (!ids.isEmpty()) {
            Condition condition = Condition.of("d.id = any(:some)", "some", ids.toArray(UUID[]::new))
                    .and(Readable.inSql(viewer));
            String sql = "select d.id, concat(d.xmin, d.ctid) from document d where " + condition.clause();
            Rows.of(
                            entities,
                            new Condition(sql, condition.parameters()),
                            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .forEach(one -> states.put(one.getKey(), one.getValue()));
        }
        return states;
    }
}
