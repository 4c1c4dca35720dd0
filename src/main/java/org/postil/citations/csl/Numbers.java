package org.postil.citations.csl;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the specification calls numeric content, and how it is written. */
final class Numbers {
    /** Number variables that a text element prints as numbers. */
    static final Set<String> VARIABLES = Set.of(
            "chapter-number",
            "citation-number",
            "collection-number",
            "edition",
            "first-reference-note-number",
            "issue",
            "locator",
            "number",
            "number-of-pages",
            "number-of-volumes",
            "page",
            "page-first",
            "part-number",
            "printing-number",
            "section",
            "supplement-number",
            "version",
            "volume");

    private static final String ONE = "\\p{L}{0,3}\\d+\\p{L}{0,3}";
    private static final Pattern NUMERIC = Pattern.compile(ONE + "(\\s*(,|&|-|–|\\\\-)\\s*" + ONE + ")*");
    private static final Pattern SEVERAL = Pattern.compile(
            "(?iu)\\s*(\\p{L}{0,2}\\d+\\p{L}{0,2}|[ivxlcdm]+)\\s*(?:,\\s*&|,|&|(?<!\\\\)-|–|;)\\s*(\\p{L}{0,2}\\d+|[ivxlcdm]+\\b).*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DELIMITER = Pattern.compile("\\s*(\\\\-|-|–|,|&)\\s*");
    private static final Map<String, String> DELIMITERS = Map.of("\\-", "-", "-", "–", "–", "–", ",", ", ", "&", " & ");
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Numbers() {}

    static boolean isNumeric(String value) {
        return value != null && NUMERIC.matcher(value.strip()).matches();
    }

    /** Whether a label before it must be plural. */
    static boolean isSeveral(String variable, String value, Vocabulary words) {
        if (variable.startsWith("number-of-")) {
            Matcher digits = DIGITS.matcher(value);
            return digits.find() && !digits.group().matches("0*[01]");
        }
        String and = Pattern.quote(words.term("and", "long", false).strip());
        return SEVERAL.matcher(value.replaceAll("\\s" + and + "\\s", " & ")).matches();
    }

    /** Numeric content with the delimiters the specification wants: "2–4", "2, 3", "2 & 4". */
    static String tidy(String value) {
        return DELIMITER.matcher(value.strip()).replaceAll(d -> Matcher.quoteReplacement(DELIMITERS.get(d.group(1))));
    }

    static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }

    /** Every number in the value, in this form. */
    static String in(String form, String value, Vocabulary words, String gender) {
        if (form.equals("numeric")) {
            return value;
        }
        return DIGITS.matcher(value).replaceAll(found -> Matcher.quoteReplacement(one(form, found, words, gender)));
    }

    private static String one(String form, MatchResult found, Vocabulary words, String gender) {
        if (found.group().length() > 9) {
            return found.group();
        }
        int number = Integer.parseInt(found.group());
        return switch (form) {
            case "ordinal" -> words.ordinal(number, gender);
            case "long-ordinal" -> words.longOrdinal(number, gender);
            case "roman" -> number == 0 || number > 3999 ? found.group() : roman(number);
            default -> found.group();
        };
    }
}
