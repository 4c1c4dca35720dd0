package org.postil.annotations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.HeapShare;

/**
 * Annotations that were read a moment ago and have not been written since, for those who read a text one after the other are
 * shown the same ones, and reading 38 columns of each took a third of the time. Which of them a viewer sees, in what order,
 * and in which state each is, is asked every time, so what is kept never ages. The annotations are shared between requests:
 * nobody may change them.
 */
@ApplicationScoped
class KnownNotes {
    private final AnnotationRows rows;
    private final Cache<UUID, Kept> kept = HeapShare.bound(Caffeine.newBuilder(), 16)
            .weigher((UUID id, Kept one) -> Kept.REST + one.words())
            .build();

    KnownNotes(AnnotationRows rows) {
        this.rows = rows;
    }

    /** @param stamp of its row before it was read: what was written since may be in it, and nothing older */
    private record Kept(Annotation annotation, long stamp) {
        /** What one takes beside its words, in bytes. */
        static final int REST = 850;

        int words() {
            Passage passage = annotation.passage();
            int marked = passage == null ? 0 : passage.exact().length();
            return annotation.body().length() + marked;
        }
    }

    /** @param found what the viewer was just found to see; this order is kept */
    List<Annotation> these(Viewer viewer, List<NoteState> found) {
        Map<UUID, Annotation> known = new HashMap<>();
        Map<UUID, NoteState> unknown = new HashMap<>();
        for (NoteState one : found) {
            Kept here = kept.getIfPresent(one.id());
            if (here != null && here.stamp() == one.stamp()) {
                known.put(one.id(), here.annotation());
            } else {
                unknown.put(one.id(), one);
            }
        }
        for (Annotation read : rows.these(viewer, unknown.keySet())) {
            kept.put(read.id(), new Kept(read, unknown.get(read.id()).stamp()));
            known.put(read.id(), read);
        }
        List<Annotation> inOrder = new ArrayList<>(found.size());
        found.stream().map(one -> known.get(one.id())).filter(Objects::nonNull).forEach(inOrder::add);
        return inOrder;
    }
}
