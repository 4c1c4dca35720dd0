package org.postil.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;

/**
 * Which documents stood on a page of the archive a moment ago, for as long as nothing has happened that could change that.
 * Whoever may see the same shares it. Nobody is shown a document for its standing here: whether he may read it is asked
 * whenever he is. Pages that depend on notes are not kept, for in the margins something happens all the time.
 */
@ApplicationScoped
class KnownPages {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** As many ids are kept, some 60 bytes each: a program that turns all pages must not fill the memory. */
    private static final int MANY = 100_000;

    private final Changes changes;
    private final Cache<Asked, Made> known = Caffeine.newBuilder()
            .maximumWeight(MANY)
            .weigher((Asked asked, Made made) -> 5 + made.ids().size())
            .expireAfterWrite(LONGEST)
            .build();

    KnownPages(Changes changes) {
        this.changes = changes;
    }

    /** Who asks, as far as it matters, and for which documents of the list. */
    private record Asked(
            UUID account, Set<UUID> groups, List<Grant> grants, ArchiveQuery query, int offset, int size) {}

    /** @param at before they were looked up: what happened since may not be in it */
    private record Made(List<UUID> ids, long at) {}

    /** @param listed looks up their ids, in their order, where they are not known */
    List<UUID> of(Viewer viewer, ArchiveQuery query, int offset, int size, Supplier<List<UUID>> listed) {
        if (query.isOfNotes() || query.order() == Sort.ANNOTATED) {
            return listed.get();
        }
        Asked asked = new Asked(viewer.account(), viewer.groups(), viewer.grants(), query, offset, size);
        Made made = known.getIfPresent(asked);
        if (made == null || changes.since(made.at())) {
            long at = changes.now();
            made = new Made(List.copyOf(listed.get()), at);
            known.put(asked, made);
        }
        return made.ids();
    }
}
