package org.postil.citations.csl;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is cited, as CSL sees it.
 *
 * @param type one of the item types of CSL 1.0.2, such as {@code manuscript}
 * @param texts standard and number variables by name; their values may hold CSL's few HTML-like tags
 * @param names name variables by name
 * @param dates date variables by name
 */
public record Item(
        String id,
        String type,
        Map<String, String> texts,
        Map<String, List<PersonName>> names,
        Map<String, ItemDate> dates) {

    public Item {
        texts = Map.copyOf(texts);
        names = Map.copyOf(names);
        dates = Map.copyOf(dates);
    }

    /** A value that has no tags, whatever it looks like. */
    public static String plain(String value) {
        return value == null ? null : value.replace("<", RichText.LITERAL + "<");
    }

    /** The value of a variable; null when it is missing or empty. */
    String text(String variable) {
        String value = texts.get(variable);
        return value == null || value.isEmpty() ? null : value;
    }

    /** English unless the item says otherwise; see "Non-English Items" in the specification. */
    boolean isEnglish(String styleLocale) {
        String language = texts.getOrDefault("language", styleLocale == null ? "en" : styleLocale);
        return language.isBlank() || language.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
