package org.postil.citations;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Engines at rest, by style and locale. A request borrows one; a new one is made only when all of that style are at
 * work. The styles not used for longest are forgotten.
 */
final class Engines {
    private static final int STYLES = 16;
    private static final int RESTING = 4;

    private final Map<Key, Shelf> shelves = new LinkedHashMap<>(STYLES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Shelf> eldest) {
            return size() > STYLES;
        }
    };

    private record Key(String source, Locale locale) {}

    private record Shelf(Queue<Engine> resting) {}

    /** An engine that failed is in an unknown state, and not given back. */
    <T> T use(Style style, Locale locale, Function<Engine, T> work) {
        Shelf shelf = shelf(new Key(style.source(), locale));
        Engine rested = shelf.resting().poll();
        Engine engine = rested != null ? rested : new Engine(StyleFile.read(style.source()), locale);
        T result = work.apply(engine);
        if (shelf.resting().size() < RESTING) {
            shelf.resting().add(engine);
        }
        return result;
    }

    private Shelf shelf(Key key) {
        synchronized (shelves) {
            return shelves.computeIfAbsent(key, k -> new Shelf(new ConcurrentLinkedQueue<>()));
        }
    }
}
