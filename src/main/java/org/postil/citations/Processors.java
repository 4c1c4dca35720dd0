package org.postil.citations;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.postil.citations.csl.Processor;
import org.postil.shared.Problem;

/**
 * Styles that have been read, by style and locale. To read one costs many times what it costs to cite in it, and a
 * processor serves any number of threads; so each is read once. Those not used for longest are forgotten.
 */
final class Processors {
    private static final int KEPT = 24;

    private final Map<Key, Kept> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String source, Locale locale) {}

    /** A place for one: who comes first reads it, while only those wait who want the same. */
    private static final class Kept {
        private Processor processor;

        synchronized Processor read(Key key, String csl) {
            if (processor == null) {
                String style =
                        csl != null ? csl : CslFiles.style(key.source()).orElseThrow(() -> Problem.notFound("style"));
                processor = Processor.of(style, key.locale().toLanguageTag(), CslFiles::locale);
            }
            return processor;
        }
    }

    /** @throws Problem 404 when there is no such official style */
    Processor of(Style style, Locale locale) {
        Key key = new Key(style.source(), locale);
        Kept place;
        synchronized (kept) {
            place = kept.computeIfAbsent(key, unread -> new Kept());
        }
        return place.read(key, style.csl());
    }
}
