package org.postil.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;
import org.postil.events.Delivered;

/**
 * Counts of the archive that were made a moment ago, for as long as nothing has happened that could change them. Whoever
 * may see the same shares them; nobody else does.
 */
@ApplicationScoped
class KnownCounts {
    /** In the margins something happens all the time: so long may the counts of notes and their tags lag behind. */
    private static final Duration LAG = Duration.ofSeconds(2);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** As many values of sides are kept, some 150 bytes each: a program that tries all filters must not fill the memory. */
    private static final int MANY = 200_000;

    private final Counting counting;
    private final Cache<Asked, Made> known = Caffeine.newBuilder()
            .maximumWeight(MANY)
            .weigher((Asked asked, Made made) -> made.values())
            .expireAfterWrite(LONGEST)
            .build();

    private volatile long lastChange = System.nanoTime();
    private volatile long lastNote = lastChange;

    KnownCounts(Counting counting) {
        this.counting = counting;
    }

    /** Who asks, as far as it matters, and for what; in which order they are listed does not. */
    private record Asked(UUID account, Set<UUID> groups, List<Grant> grants, ArchiveQuery query) {
        static Asked of(Viewer viewer, ArchiveQuery query) {
            return new Asked(
                    viewer.account(),
                    viewer.groups(),
                    viewer.grants(),
                    new ArchiveQuery(query.from(), query.to(), query.chosen(), query.words(), Sort.DATE));
        }
    }

    /** @param at when the counting began: what happened since may not be in it */
    private record Made(Facets facets, long at) {
        int values() {
            return 1
                    + facets.sides().stream()
                            .mapToInt(side -> side.values().size())
                            .sum();
        }
    }

    Facets of(Viewer viewer, ArchiveQuery query) {
        Asked asked = Asked.of(viewer, query);
        Made made = known.getIfPresent(asked);
        if (made != null && isStale(made)) {
            known.asMap().remove(asked, made);
        }
        return known.get(asked, key -> made(viewer, query)).facets();
    }

    private Made made(Viewer viewer, ArchiveQuery query) {
        long at = System.nanoTime();
        return new Made(counting.of(viewer, query), at);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentChanged changed) {
        lastChange = System.nanoTime();
    }

    /** On every copy of the application, whoever made the change. */
    void onEvent(@Observes Delivered event) {
        if (event.kind().startsWith("annotation-")) {
            lastNote = System.nanoTime();
        } else {
            lastChange = System.nanoTime();
        }
    }

    private boolean isStale(Made made) {
        return lastChange - made.at > 0 || lastNote - made.at > 0 && System.nanoTime() - made.at > LAG.toNanos();
    }
}
