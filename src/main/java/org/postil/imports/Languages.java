package org.postil.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages by their names in English, German and themselves. */
final class Languages {
    private static final Map<String, String> BY_NAME = byName();

    private Languages() {}

    /** The BCP 47 tag of a language given by tag, ISO 639-2 code or name; empty when it is none we know. */
    static String tag(String given) {
        var name = given.strip().toLowerCase(Locale.ROOT);
        var known = BY_NAME.get(name);
        if (known != null) {
            return known;
        }
        return name.matches("[a-z]{2}(?:[-_][a-z0-9]{2,8})*") && BY_NAME.containsValue(name.substring(0, 2))
                ? Locale.forLanguageTag(given.strip().replace('_', '-')).toLanguageTag()
                : "";
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (var code : Locale.getISOLanguages()) {
            var locale = Locale.forLanguageTag(code);
            if (!locale.getLanguage().isEmpty()) {
                names.putIfAbsent(locale.getISO3Language(), code);
                for (var in : new Locale[] {Locale.ENGLISH, Locale.GERMAN, locale}) {
                    names.putIfAbsent(locale.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
                }
            }
        }
        names.put("ger", "de");
        names.put("fre", "fr");
        names.put("cze", "cs");
        names.put("rum", "ro");
        names.put("chi", "zh");
        names.put("slo", "sk");
        return Map.copyOf(names);
    }
}
