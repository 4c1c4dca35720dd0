package org.postil.citations;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Engines at rest, by style and locale. A request borrows one, and waits its turn when all of that style are at work: to
 * write takes a millisecond, to make an engine tens of them and, for Chicago, 2.7 MB. The styles not used for longest are
 * forgotten.
 */
final class Engines {
    private static final int STYLES = 8;
    private static final int AT_ONCE = 3;

    private final AtomicInteger made = new AtomicInteger();
    private final Map<Key, Shelf> shelves = new LinkedHashMap<>(STYLES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Shelf> eldest) {
            return size() > STYLES;
        }
    };

    private record Key(String source, Locale locale) {}

    private record Shelf(Semaphore turns, Queue<Engine> resting) {}

    /** An engine that failed is in an unknown state, and not given back. */
    <T> T use(Style style, Locale locale, Function<Engine, T> work) {
        Shelf shelf = shelf(new Key(style.source(), locale));
        shelf.turns().acquireUninterruptibly();
        try {
            Engine rested = shelf.resting().poll();
            Engine engine = rested != null ? rested : make(style, locale);
            T result = work.apply(engine);
            shelf.resting().add(engine);
            return result;
        } finally {
            shelf.turns().release();
        }
    }

    /** How many engines were ever made. */
    int made() {
        return made.get();
    }

    private Engine make(Style style, Locale locale) {
        made.incrementAndGet();
        return new Engine(StyleFile.read(style.source()), locale);
    }

    private Shelf shelf(Key key) {
        synchronized (shelves) {
            return shelves.computeIfAbsent(key, k -> new Shelf(new Semaphore(AT_ONCE), new ConcurrentLinkedQueue<>()));
        }
    }
}
