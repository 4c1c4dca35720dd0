package org.postil.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;

/**
 * Counts of the archive that were made a moment ago, for as long as nothing has happened that could change them. Whoever
 * may see the same shares them; nobody else does. Each side is counted when it is first asked for.
 */
@ApplicationScoped
class KnownCounts {
    /** In the margins something happens all the time: so long may the counts of notes and their tags lag behind. */
    private static final Duration LAG = Duration.ofSeconds(2);

    /** Counts of notes that took long lag behind longer: for at most this part of the time one question is counted anew. */
    private static final int REST = 20;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** As many values of sides are kept, some 150 bytes each: a program that tries all filters must not fill the memory. */
    private static final int MANY = 200_000;

    private final Tally tally;
    private final Changes changes;
    private final Cache<Asked, Made> known = Caffeine.newBuilder()
            .maximumWeight(MANY)
            .weigher((Asked asked, Made made) -> 1 + made.counted().values())
            .expireAfterWrite(LONGEST)
            .build();

    KnownCounts(Tally tally, Changes changes) {
        this.tally = tally;
        this.changes = changes;
    }

    /**
     * Who asks, as far as it matters, and for what; in which order they are listed does not.
     *
     * @param ofNotes whether it is counts of notes that are asked for, or of documents chosen by their notes
     */
    private record Asked(UUID account, Set<UUID> groups, List<Grant> grants, ArchiveQuery query, boolean ofNotes) {
        static Asked of(Viewer viewer, ArchiveQuery query, boolean ofNotes) {
            return new Asked(
                    viewer.account(),
                    viewer.groups(),
                    viewer.grants(),
                    new ArchiveQuery(query.from(), query.to(), query.chosen(), query.words(), Sort.DATE),
                    ofNotes || query.isOfNotes());
        }
    }

    /**
     * @param sides what has been counted, also where nothing was found
     * @param at when the first of it began to be counted: what happened since may not be in it
     * @param took how long that took, in nanoseconds
     */
    private record Made(Counted counted, Set<Side> sides, long at, long took) {
        Made with(Set<Side> more, Counted later) {
            Set<Side> all = EnumSet.noneOf(Side.class);
            all.addAll(sides);
            all.addAll(more);
            return new Made(counted.with(later), all, at, took);
        }
    }

    /** @param sides those that are wanted at least; others may be in it */
    Counted of(Viewer viewer, ArchiveQuery query, Set<Side> sides) {
        Set<Side> ofNotes = EnumSet.copyOf(Side.OF_NOTES);
        ofNotes.retainAll(sides);
        Set<Side> others = EnumSet.complementOf(EnumSet.copyOf(Side.OF_NOTES));
        others.retainAll(sides);
        if (others.isEmpty() && !ofNotes.isEmpty()) {
            return some(viewer, query, ofNotes, Asked.of(viewer, query, true));
        }
        Counted counted = some(viewer, query, others, Asked.of(viewer, query, false));
        return ofNotes.isEmpty() ? counted : counted.with(some(viewer, query, ofNotes, Asked.of(viewer, query, true)));
    }

    private Counted some(Viewer viewer, ArchiveQuery query, Set<Side> wanted, Asked asked) {
        Made made = known.getIfPresent(asked);
        if (made == null || isStale(asked, made) || !made.sides().containsAll(wanted)) {
            tally.prepare();
            made = known.asMap().compute(asked, (key, before) -> made(viewer, query, wanted, key, before));
        }
        return made.counted();
    }

    private Made made(Viewer viewer, ArchiveQuery query, Set<Side> wanted, Asked asked, Made before) {
        if (before == null || isStale(asked, before)) {
            long at = changes.now();
            Counted counted = tally.of(viewer, query, wanted);
            return new Made(counted, wanted, at, changes.now() - at);
        }
        Set<Side> missing = EnumSet.noneOf(Side.class);
        missing.addAll(wanted);
        missing.removeAll(before.sides());
        return missing.isEmpty() ? before : before.with(missing, tally.of(viewer, query, missing));
    }

    private boolean isStale(Asked asked, Made made) {
        return changes.since(made.at)
                || asked.ofNotes()
                        && changes.ofNotesSince(made.at)
                        && changes.now() - made.at > Math.max(LAG.toNanos(), REST * made.took);
    }
}
