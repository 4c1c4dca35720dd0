package org.postil.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * How much of the heap may be spent on keeping what could be made anew. Whoever reads such a cache puts its books in order
 * himself, every few reads: to hand that little to another thread, as is usual, woke one a dozen times for one window of notes.
 */
public final class HeapShare {
    private static final long MOST = 32L << 20;

    /** What nobody has asked for during this time gives its room back. */
    private static final Duration IDLE = Duration.ofMinutes(15);

    private HeapShare() {}

    /**
     * Bounds a cache, whose weigher is to say bytes.
     *
     * @param parts into how many parts the heap, as far as it may grow, is cut: the cache gets one, and never more than 32 MB
     */
    public static <K, V> Caffeine<K, V> bound(Caffeine<K, V> cache, int parts) {
        return bound(cache, parts, MOST);
    }

    /** The same with another limit, in bytes. */
    public static <K, V> Caffeine<K, V> bound(Caffeine<K, V> cache, int parts, long most) {
        long share = Runtime.getRuntime().maxMemory() / parts;
        return cache.maximumWeight(Math.min(share, most))
                .expireAfterAccess(IDLE)
                .executor(Runnable::run);
    }
}
