package org.postil.citations;

import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postil.shared.Problem;

/** The languages the official styles are translated into. */
public final class Locales {
    public static final String DEFAULT = "en-US";

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Set<String> KNOWN = read();

    private Locales() {}

    /**
     * A language by its name.
     *
     * @param tag BCP 47
     */
    public record Spoken(String tag, String name) {}

    /** All of them by what they are called in the reader's language, in its order. */
    public static List<Spoken> spoken(Locale reader) {
        return KNOWN.stream()
                .map(tag -> new Spoken(tag, Locale.forLanguageTag(tag).getDisplayName(reader)))
                .sorted(Comparator.comparing(Spoken::name, Collator.getInstance(reader)))
                .toList();
    }

    /** BCP 47 tags, sorted. */
    public static Set<String> known() {
        return KNOWN;
    }

    /**
     * @param tag BCP 47; a language without a region means its home, so {@code de} is {@code de-DE}
     * @throws Problem 400 when the styles do not speak it
     */
    public static Locale find(String tag) {
        String clean = tag == null ? "" : tag.replace('_', '-');
        Locale wanted = Locale.forLanguageTag(TAG.matcher(clean).matches() ? clean : "");
        if (isKnown(wanted.toLanguageTag())) {
            return wanted;
        }
        String language = wanted.getLanguage();
        String home = language.equals("en") ? DEFAULT : language + "-" + language.toUpperCase(Locale.ROOT);
        if (isKnown(home)) {
            return Locale.forLanguageTag(home);
        }
        return KNOWN.stream()
                .filter(k -> !language.isEmpty() && k.startsWith(language + "-"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElseThrow(() -> Problem.invalid(
                        "locale",
                        "Citations cannot be written in this locale. Known are " + String.join(", ", KNOWN) + "."));
    }

    private static boolean isKnown(String tag) {
        return CslFiles.hasLocale(tag);
    }

    private static Set<String> read() {
        Set<String> tags = new TreeSet<>();
        for (String file : CslFiles.beside("/locales-en-US.xml")) {
            if (file.startsWith("locales-") && file.endsWith(".xml")) {
                tags.add(file.substring("locales-".length(), file.length() - ".xml".length()));
            }
        }
        return Collections.unmodifiableSet(tags);
    }
}
