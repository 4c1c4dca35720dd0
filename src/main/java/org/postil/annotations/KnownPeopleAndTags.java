package org.postil.annotations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.postil.accounts.Accounts;
import org.postil.shared.HeapShare;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/**
 * What the people and tags of notes are called, kept until any of them is called otherwise. When that was last, whoever asks
 * has read together with the notes, so what is kept never ages and nothing need be asked for. Not for a transaction that
 * calls somebody otherwise itself: what it has not committed would be kept.
 */
@ApplicationScoped
class KnownPeopleAndTags {
    /** What one takes beside its words, in bytes. */
    private static final int REST = 300;

    private final Accounts accounts;
    private final Tags tags;
    private final Cache<UUID, Kept<String>> keptPeople = cache(String::length);
    private final Cache<UUID, Kept<TagView>> keptTags = cache(KnownPeopleAndTags::length);

    KnownPeopleAndTags(Accounts accounts, Tags tags) {
        this.accounts = accounts;
        this.tags = tags;
    }

    /** @param renaming the last before it was read: a later one may be in it, and no earlier one is missing */
    private record Kept<V>(V value, long renaming) {}

    /**
     * Names of these accounts; none of one that does not exist.
     *
     * @param renaming the last there was, {@link NoteStates#renaming}
     */
    Map<UUID, String> people(Set<UUID> ids, long renaming) {
        return of(keptPeople, ids, renaming, accounts::names);
    }

    /** The same of tags. */
    Map<UUID, TagView> tags(Set<UUID> ids, long renaming) {
        return of(keptTags, ids, renaming, tags::named);
    }

    private static <V> Map<UUID, V> of(
            Cache<UUID, Kept<V>> cache, Set<UUID> ids, long renaming, Function<Collection<UUID>, Map<UUID, V>> read) {
        Map<UUID, V> found = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        for (UUID id : ids) {
            Kept<V> kept = cache.getIfPresent(id);
            if (kept != null && kept.renaming() == renaming) {
                found.put(id, kept.value());
            } else {
                unknown.add(id);
            }
        }
        read.apply(unknown).forEach((id, value) -> {
            cache.put(id, new Kept<>(value, renaming));
            found.put(id, value);
        });
        return found;
    }

    private static <V> Cache<UUID, Kept<V>> cache(ToIntFunction<V> length) {
        return HeapShare.bound(Caffeine.newBuilder(), 64)
                .weigher((UUID id, Kept<V> one) -> REST + 2 * length.applyAsInt(one.value()))
                .build();
    }

    private static int length(TagView tag) {
        return tag.name().length() + tag.definition().length() + tag.scopeNote().length();
    }
}
