package org.postil.citations.csl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The words, dates and habits of one language in one style: the style's own over those of the locale files. CSL has no
 * leaves, which Soviet shelfmarks count; the locator "leaf" is ours.
 */
public final class Vocabulary {
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("en", "en-US"),
            Map.entry("de", "de-DE"),
            Map.entry("fr", "fr-FR"),
            Map.entry("es", "es-ES"),
            Map.entry("pt", "pt-PT"),
            Map.entry("zh", "zh-CN"),
            Map.entry("cs", "cs-CZ"),
            Map.entry("da", "da-DK"),
            Map.entry("el", "el-GR"),
            Map.entry("et", "et-EE"),
            Map.entry("fa", "fa-IR"),
            Map.entry("he", "he-IL"),
            Map.entry("ja", "ja-JP"),
            Map.entry("ko", "ko-KR"),
            Map.entry("nb", "nb-NO"),
            Map.entry("nn", "nn-NO"),
            Map.entry("sl", "sl-SI"),
            Map.entry("sr", "sr-RS"),
            Map.entry("sv", "sv-SE"),
            Map.entry("uk", "uk-UA"),
            Map.entry("vi", "vi-VN"),
            Map.entry("ca", "ca-AD"),
            Map.entry("km", "km-KH"),
            Map.entry("sq", "sq-AL"));

    private final String language;
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Element> dates = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    /** @param files the official locale of a tag, or empty */
    Vocabulary(Element style, String language, Function<String, Optional<Element>> files) {
        this.language = language;
        String primary = language.split("[-_]")[0];
        terms.put(key("leaf", "long", null), new Term("leaf", "leaves", null, null));
        terms.put(key("leaf", "short", null), new Term("l.", "ll.", null, null));
        String home = HOMES.getOrDefault(primary, primary + "-" + primary.toUpperCase(Locale.ROOT));
        Stream.of("en-US", home, language)
                .distinct()
                .flatMap(tag -> files.apply(tag).stream())
                .forEach(this::read);
        List<Element> own = style.all("locale");
        own.stream().filter(l -> !l.has("lang")).forEach(this::read);
        own.stream().filter(l -> primary.equals(l.get("lang"))).forEach(this::read);
        own.stream()
                .filter(l -> language.equals(l.get("lang")) && !primary.equals(language))
                .forEach(this::read);
    }

    /**
     * The language without any style.
     *
     * @param locales the XML of the official locale with a tag, empty when there is none
     */
    public static Vocabulary of(String language, Function<String, Optional<String>> locales) {
        Element none = new Element("style", Map.of(), List.of(), "");
        return new Vocabulary(none, language, tag -> locales.apply(tag).map(Element::parse));
    }

    String language() {
        return language;
    }

    boolean option(String name) {
        return "true".equals(options.get(name));
    }

    /** The localised date of this form, or null. */
    Element date(String form) {
        return dates.get(form);
    }

    /** The term, falling back from form to form; empty when there is none. */
    public String term(String name, String form, boolean plural) {
        Term found = find(name, form);
        return found == null ? "" : found.in(plural);
    }

    /** The term in just this form, or null. */
    String exact(String name, String form) {
        Term found = terms.get(key(name, form, null));
        return found == null ? null : found.single();
    }

    boolean has(String name, String form) {
        return find(name, form) != null;
    }

    String gender(String noun) {
        Term found = terms.get(key(noun, "long", null));
        return found == null ? null : found.gender();
    }

    /** A number with its ordinal suffix, agreeing with the noun's gender: 1st, 2nd; 1re. */
    String ordinal(int number, String gender) {
        String suffix = Optional.ofNullable(ordinalTerm(number, gender))
                .or(() -> Optional.ofNullable(ordinalTerm(number, null)))
                .orElse("");
        return number + suffix;
    }

    /** "First" to "tenth" in words, others with their suffix. */
    String longOrdinal(int number, String gender) {
        String name = "long-ordinal-%02d".formatted(number);
        Term found = number < 1 || number > 10 ? null : terms.get(key(name, "long", gender));
        if (found == null && number >= 1 && number <= 10) {
            found = terms.get(key(name, "long", null));
        }
        return found == null ? ordinal(number, gender) : found.single();
    }

    private Term find(String name, String form) {
        Term found = terms.get(key(name, form, null));
        if (found != null) {
            return found;
        }
        if (name.equals("sub-verbo")) {
            return find("sub verbo", form);
        }
        return switch (form) {
            case "verb-short" -> find(name, "verb");
            case "symbol" -> find(name, "short");
            case "verb", "short" -> find(name, "long");
            default -> null;
        };
    }

    private String ordinalTerm(int number, String gender) {
        int lastTwo = number % 100;
        if (number >= 10 || lastTwo >= 10) {
            Term two = terms.get(key("ordinal-%02d".formatted(lastTwo), "long", gender));
            boolean tens = lastTwo >= 10;
            if (two != null && tens && (!"whole-number".equals(two.match()) || number == lastTwo)) {
                return two.single();
            }
        }
        Term one = terms.get(key("ordinal-%02d".formatted(number % 10), "long", gender));
        if (one != null && agrees(one, number)) {
            return one.single();
        }
        if (!has("ordinal", "long") && gender == null) {
            return oldOrdinal(number);
        }
        Term any = terms.get(key("ordinal", "long", gender));
        return any == null ? null : any.single();
    }

    private boolean agrees(Term term, int number) {
        if (!has("ordinal", "long")) {
            return false;
        }
        String match = term.match() == null ? "last-digit" : term.match();
        return switch (match) {
            case "whole-number" -> number < 10;
            case "last-two-digits" -> number % 100 < 10;
            default -> true;
        };
    }

    /** CSL 1.0: the suffixes of 1, 2 and 3, but for 11, 12 and 13, and that of 4 for all others. */
    private String oldOrdinal(int number) {
        int last = number % 10;
        boolean teen = number % 100 > 10 && number % 100 < 20;
        int which = teen || last == 0 || last > 3 ? 4 : last;
        Term found = terms.get(key("ordinal-0" + which, "long", null));
        return found == null ? null : found.single();
    }

    private void read(Element locale) {
        locale.all("style-options").forEach(o -> options.putAll(o.attributes()));
        locale.all("date").forEach(d -> dates.put(d.get("form", "text"), d));
        List<Element> all = locale.all("terms").stream()
                .flatMap(t -> t.all("term").stream())
                .toList();
        if (all.stream().anyMatch(t -> t.get("name", "").startsWith("ordinal"))) {
            terms.keySet().removeIf(k -> k.startsWith("ordinal"));
        }
        for (Element term : all) {
            terms.put(key(term.get("name", ""), term.get("form", "long"), term.get("gender-form")), termOf(term));
        }
    }

    private static Term termOf(Element term) {
        Element single = term.child("single");
        Element multiple = term.child("multiple");
        String one = single == null ? term.text() : single.text();
        String many = multiple == null ? one : multiple.text();
        if (single == null && multiple != null) {
            one = many;
        }
        return new Term(one.strip().isEmpty() ? "" : one, many, term.get("gender"), term.get("match"));
    }

    private static String key(String name, String form, String gender) {
        return name + "/" + form + (gender == null ? "" : "/" + gender);
    }
}
