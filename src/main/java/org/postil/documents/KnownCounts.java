package org.postil.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;
import org.postil.events.Delivered;

/**
 * Counts of the archive that were made a moment ago, for as long as nothing has happened that could change them. Whoever
 * may see the same shares them; nobody else does. Each side is counted when it is first asked for.
 */
@ApplicationScoped
class KnownCounts {
    /** What notes change; everything else in the archive is as it was when one is written. */
    private static final Set<Side> OF_NOTES = EnumSet.of(Side.TAG, Side.NOTES);

    /** In the margins something happens all the time: so long may the counts of notes and their tags lag behind. */
    private static final Duration LAG = Duration.ofSeconds(2);

    /** Counts of notes that took long lag behind longer: for at most this part of the time one question is counted anew. */
    private static final int REST = 20;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** As many values of sides are kept, some 150 bytes each: a program that tries all filters must not fill the memory. */
    private static final int MANY = 200_000;

    private final Tally tally;
    private final Cache<Asked, Made> known = Caffeine.newBuilder()
            .maximumWeight(MANY)
            .weigher((Asked asked, Made made) -> 1 + made.counted().values())
            .expireAfterWrite(LONGEST)
            .build();

    private final LongSupplier now;
    private volatile long lastChange;
    private volatile long lastNote;

    @Inject
    KnownCounts(Tally tally) {
        this(tally, System::nanoTime);
    }

    /** @param now in nanoseconds from some moment */
    KnownCounts(Tally tally, LongSupplier now) {
        this.tally = tally;
        this.now = now;
        this.lastChange = now.getAsLong();
        this.lastNote = lastChange;
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
                    ofNotes || query.chosen().keySet().stream().anyMatch(OF_NOTES::contains));
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
        Set<Side> ofNotes = EnumSet.copyOf(OF_NOTES);
        ofNotes.retainAll(sides);
        Set<Side> others = EnumSet.complementOf(EnumSet.copyOf(OF_NOTES));
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
            made = known.asMap().compute(asked, (key, before) -> made(viewer, query, wanted, key, before));
        }
        return made.counted();
    }

    private Made made(Viewer viewer, ArchiveQuery query, Set<Side> wanted, Asked asked, Made before) {
        if (before == null || isStale(asked, before)) {
            long at = now.getAsLong();
            Counted counted = tally.of(viewer, query, wanted);
            return new Made(counted, wanted, at, now.getAsLong() - at);
        }
        Set<Side> missing = EnumSet.noneOf(Side.class);
        missing.addAll(wanted);
        missing.removeAll(before.sides());
        return missing.isEmpty() ? before : before.with(missing, tally.of(viewer, query, missing));
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentChanged changed) {
        lastChange = now.getAsLong();
    }

    /** On every copy of the application, whoever made the change. */
    void onEvent(@Observes Delivered event) {
        if (event.kind().startsWith("annotation-") || event.kind().equals("reply-made")) {
            lastNote = now.getAsLong();
        } else {
            lastChange = now.getAsLong();
        }
    }

    private boolean isStale(Asked asked, Made made) {
        return lastChange - made.at > 0
                || asked.ofNotes()
                        && lastNote - made.at > 0
                        && now.getAsLong() - made.at > Math.max(LAG.toNanos(), REST * made.took);
    }
}
