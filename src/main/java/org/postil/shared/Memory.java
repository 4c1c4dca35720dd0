package org.postil.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** How much of the heap may be spent on keeping what could be made anew. */
public final class Memory {
    /** What nobody has asked for during this time gives its room back. */
    private static final Duration IDLE = Duration.ofMinutes(15);

    private Memory() {}

    /**
     * Bounds a cache, whose weigher is to say bytes.
     *
     * @param parts into how many parts the heap, as far as it may grow, is cut: the cache gets one
     */
    public static <K, V> Caffeine<K, V> share(Caffeine<K, V> cache, int parts) {
        return cache.maximumWeight(Runtime.getRuntime().maxMemory() / parts).expireAfterAccess(IDLE);
    }
}
