package org.postil.annotations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.shared.HeapShare;

/** The runs of notes that are kept as JSON, and in which of them each note was written last. */
final class KeptRuns {
    /** In bytes: as much as a hundred thousand notes take, where the heap is as large as that. */
    private static final long MOST = 128L << 20;

    private final Map<UUID, Place> places = new ConcurrentHashMap<>();
    private final Cache<WrittenRun, WrittenRun> runs = HeapShare.bound(Caffeine.newBuilder(), 16, MOST)
            .weigher((WrittenRun run, WrittenRun same) -> run.weight())
            .removalListener((run, same, cause) -> forget(run))
            .build();

    /** @param at which of the run's notes */
    record Place(WrittenRun run, int at) {}

    void keep(WrittenRun run) {
        for (int at = 0; at < run.states().size(); at++) {
            places.put(run.states().id(at), new Place(run, at));
        }
        runs.put(run, run);
    }

    /** In whatever state the note was then; null when it is not kept. */
    Place of(UUID note) {
        Place place = places.get(note);
        return place == null || runs.getIfPresent(place.run()) == null ? null : place;
    }

    private void forget(WrittenRun run) {
        for (int at = 0; at < run.states().size(); at++) {
            places.remove(run.states().id(at), new Place(run, at));
        }
    }
}
