package org.postil.citations;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.citations.csl.Vocabulary;

/** The few words of an official CSL locale that Postil itself writes into a shelfmark or a date. */
record Terms(Plural folio, Plural page, Plural number, String circa) {
    private static final Plural LEAF = new Plural("l.", "ll.");
    private static final Map<Locale, Terms> READ = new ConcurrentHashMap<>();

    record Plural(String single, String multiple) {}

    static Terms in(Locale locale) {
        return READ.computeIfAbsent(locale, Terms::read);
    }

    /** A folio, page or leaf with its label, as in {@code fols. 12–13}. */
    String place(Locator.Label label, String value) {
        Plural words =
                switch (label) {
                    case FOLIO -> folio;
                    case PAGE -> page;
                    case LEAF -> LEAF;
                };
        return (Locator.isSeveral(value) ? words.multiple() : words.single()) + " " + value.strip();
    }

    /** As in {@code telegram no. 154}; a number that is said with words of its own stays as it is. */
    String numbered(String kind, String value) {
        return kind + " " + (Character.isDigit(value.charAt(0)) ? number.single() + " " : "") + value;
    }

    private static Terms read(Locale locale) {
        Vocabulary words = Vocabulary.of(locale.toLanguageTag(), CslFiles::locale);
        return new Terms(
                plural(words, "folio", "fol."),
                plural(words, "page", "p."),
                plural(words, "number", "no."),
                circa(words, locale));
    }

    /** CMOS18 10.48 prefers "ca." to the "c." of the English locales. */
    private static String circa(Vocabulary words, Locale locale) {
        return locale.getLanguage().equals("en")
                ? "ca."
                : plural(words, "circa", "ca.").single();
    }

    private static Plural plural(Vocabulary words, String name, String otherwise) {
        String single = words.term(name, "short", false);
        return single.isEmpty()
                ? new Plural(otherwise, otherwise)
                : new Plural(single, words.term(name, "short", true));
    }
}
