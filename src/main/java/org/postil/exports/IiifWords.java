package org.postil.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Entities;
import org.postil.documents.DocumentsMessages;
import org.postil.web.Locales;

/** Words of a manifest: language maps (Presentation API 3, 4). */
final class IiifWords {
    private static final String ANY = "none";

    private IiifWords() {}

    /** A label, in no language that anybody named. */
    static Map<String, List<String>> plain(String words) {
        return Map.of(ANY, List.of(words));
    }

    /** What viewers may take for HTML, if it begins and ends like it (4.5); so what does is said as HTML. */
    static Map<String, List<String>> value(String words) {
        return Map.of(ANY, List.of(safe(words)));
    }

    static Map<String, List<String>> values(List<String> words) {
        return Map.of(ANY, words.stream().map(IiifWords::safe).toList());
    }

    private static String safe(String words) {
        String bare = words.strip();
        return bare.startsWith("<") && bare.endsWith(">") ? "<span>" + Entities.escape(bare) + "</span>" : bare;
    }

    /** The same in each of our languages. */
    static Map<String, List<String>> each(Function<Locale, List<String>> words) {
        Map<String, List<String>> each = new LinkedHashMap<>();
        Locales.SUPPORTED.forEach(locale -> each.put(locale.getLanguage(), words.apply(locale)));
        return each;
    }

    /** As the page of a record says it. */
    static Map<String, List<String>> label(Function<DocumentsMessages, String> words) {
        return each(locale -> List.of(words.apply(Locales.words(DocumentsMessages.class, locale))));
    }
}
