package org.postil.citations;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.postil.citations.csl.Processor;

/**
 * Styles that have been read, by style and locale. To read Chicago takes tens of milliseconds, to write a citation with it
 * less than one; a processor serves any number of threads. Those not used for longest are forgotten.
 */
final class Processors {
    private static final int KEPT = 24;

    private final Map<Key, Processor> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Processor> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String source, Locale locale) {}

    Processor of(Style style, Locale locale) {
        Key key = new Key(style.source(), locale);
        synchronized (kept) {
            Processor processor = kept.get(key);
            if (processor != null) {
                return processor;
            }
        }
        Processor read = Processor.of(StyleFile.read(style.source()).xml(), locale.toLanguageTag(), CslFiles::locale);
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }
}
