package org.postil.annotations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.HeapShare;
import org.postil.shared.Rows;

/**
 * Annotations that were read a moment ago and have not been written since, for those who read a text one after the other are
 * shown the same ones, and reading 38 columns of each took a third of the time. Which of them a viewer sees, in what order,
 * and in which state each row is, is asked every time, so what is kept never ages. The annotations are shared between
 * requests: nobody may change them.
 */
@ApplicationScoped
class KnownNotes {
    /** What is selected of the alias {@code a}, from {@link #ROWS}. */
    static final String COLUMNS = "a.id, a.anchor_start, concat(a.written_by, a.lies_at) as state";

    /**
     * The annotations with the state of each one's row: the transaction that wrote it and where it lies, of which no two
     * states of a row have the same.
     */
    static final String ROWS = "select a.*, a.xmin as written_by, a.ctid as lies_at from annotation a";

    private final EntityManager entities;
    private final AnnotationRows rows;
    private final Cache<UUID, Kept> kept = HeapShare.bound(Caffeine.newBuilder(), 16)
            .weigher((UUID id, Kept one) -> Kept.REST + one.words())
            .build();

    KnownNotes(EntityManager entities, AnnotationRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** @param state of its row before it was read: what was written since may be in it, and nothing older */
    private record Kept(Annotation annotation, String state) {
        /** What one takes beside its words, in bytes. */
        static final int REST = 800;

        int words() {
            Passage passage = annotation.passage();
            int marked = passage == null ? 0 : passage.exact().length();
            return annotation.body().length() + marked;
        }
    }

    private record Found(UUID id, String state) {}

    /**
     * By one plan, since it is gone through in one way whatever is asked.
     *
     * @param query selects {@link #COLUMNS} of what the viewer may see
     * @return in the order of the query
     */
    List<Annotation> inOrder(Viewer viewer, Condition query) {
        List<Found> found =
                Rows.byOnePlan(entities, query, row -> new Found(row.getObject(1, UUID.class), row.getString(3)));
        Map<UUID, Annotation> known = new HashMap<>();
        Map<UUID, String> unknown = new HashMap<>();
        for (Found one : found) {
            Kept here = kept.getIfPresent(one.id());
            if (here != null && here.state().equals(one.state())) {
                known.put(one.id(), here.annotation());
            } else {
                unknown.put(one.id(), one.state());
            }
        }
        read(viewer, unknown).forEach(annotation -> known.put(annotation.id(), annotation));
        List<Annotation> inOrder = new ArrayList<>(found.size());
        found.stream().map(one -> known.get(one.id())).filter(Objects::nonNull).forEach(inOrder::add);
        return inOrder;
    }

    private List<Annotation> read(Viewer viewer, Map<UUID, String> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        List<Annotation> read = rows.these(viewer, states.keySet().toArray(UUID[]::new));
        read.forEach(annotation -> kept.put(annotation.id(), new Kept(annotation, states.get(annotation.id()))));
        return read;
    }
}
