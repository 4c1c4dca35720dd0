package org.postil.citations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as citation styles want it: a person has a family name and perhaps given names, a corporate body is literal
 * and is never turned round.
 */
public record Name(String family, String given, String suffix, String literal) {
    private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr)\\.?|I{2,3}|IV|VI{0,3}");
    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
            "la", "le", "ten", "ter", "van", "von", "zu", "zum", "zur");
    private static final Set<String> OF_BODIES = Set.of(
            "academy",
            "administration",
            "agency",
            "archive",
            "army",
            "assembly",
            "association",
            "bureau",
            "cabinet",
            "central",
            "centre",
            "center",
            "chancellery",
            "commission",
            "committee",
            "communist",
            "conference",
            "congress",
            "council",
            "delegation",
            "department",
            "directorate",
            "division",
            "embassy",
            "government",
            "institute",
            "legation",
            "mission",
            "ministry",
            "office",
            "organisation",
            "organization",
            "party",
            "police",
            "politburo",
            "presidium",
            "press",
            "radio",
            "secretariat",
            "service",
            "soviet",
            "station",
            "union",
            "university",
            "workers");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    /** A name with a capital whose last word has none: "Postil editors"; a person who writes himself small does so wholly. */
    private static final Pattern LOWER_CASE_END = Pattern.compile("(?u)[^,]*\\p{Lu}[^,]* \\p{Ll}[^ ,]*");

    private static final Pattern ACRONYM =
            Pattern.compile("(?u).*\\b(?![IVX]+\\b)\\p{Lu}{2,}\\b.*\\p{Ll}.*|\\p{Lu}{2,}( \\p{Lu}{2,})*");

    /**
     * Splits a display name. A comma says which part is the family name ("Choi, Duk Shin"); without one the last word
     * is it, with the particles before it ("Charles de Gaulle"); "Jr." and "III" follow.
     *
     * @param person false for a corporate body, which stays as it is
     */
    public static Name of(String display, boolean person) {
        String name = SPACE.matcher(display.strip()).replaceAll(" ");
        if (!person) {
            return new Name(null, null, null, name);
        }
        int comma = name.indexOf(',');
        if (comma > 0) {
            String rest = name.substring(comma + 1).strip();
            return SUFFIX.matcher(rest).matches()
                    ? split(name.substring(0, comma).strip(), rest)
                    : new Name(name.substring(0, comma).strip(), rest, null, null);
        }
        int space = name.lastIndexOf(' ');
        return space > 0 && SUFFIX.matcher(name.substring(space + 1)).matches()
                ? split(name.substring(0, space), name.substring(space + 1))
                : split(name, null);
    }

    /** For names of which nobody said what they are: bodies are known by their words and acronyms. */
    public static Name of(String display) {
        return of(display, !looksCorporate(display));
    }

    static boolean looksCorporate(String display) {
        return BETWEEN_WORDS.splitAsStream(display.toLowerCase(Locale.ROOT)).anyMatch(OF_BODIES::contains)
                || ACRONYM.matcher(display.strip()).matches()
                || LOWER_CASE_END.matcher(display.strip()).matches()
                || display.contains(" of the ")
                || display.chars().anyMatch(Character::isDigit);
    }

    boolean isPerson() {
        return literal == null;
    }

    /** Family name first, as indexes and reference managers want it. */
    String inverted() {
        if (literal != null) {
            return literal;
        }
        String withSuffix = suffix == null ? "" : ", " + suffix;
        return given == null || given.isBlank() ? family + withSuffix : family + ", " + given + withSuffix;
    }

    private static Name split(String name, String suffix) {
        String[] words = name.split(" ");
        int family = words.length - 1;
        while (family > 1 && PARTICLES.contains(words[family - 1])) {
            family--;
        }
        String given = String.join(" ", Arrays.copyOfRange(words, 0, family));
        String last = String.join(" ", Arrays.copyOfRange(words, family, words.length));
        return new Name(last, given.isEmpty() ? null : given, suffix, null);
    }
}
