package org.postil.shared;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads dates as listings, catalogues and letterheads write them, in the languages of the archives we know. */
final class DatesInWords {
    private static final int LONGEST = 80;
    private static final Map<String, Integer> MONTHS =
            months("en", "de", "fr", "it", "es", "pt", "ru", "uk", "pl", "cs", "sk", "hu", "ro", "bg", "nl");
    private static final Map<String, Integer> SEASONS = Map.ofEntries(
            Map.entry("spring", 21),
            Map.entry("frühjahr", 21),
            Map.entry("frühling", 21),
            Map.entry("summer", 22),
            Map.entry("sommer", 22),
            Map.entry("autumn", 23),
            Map.entry("fall", 23),
            Map.entry("herbst", 23),
            Map.entry("winter", 24));
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("early", "01 10"),
            Map.entry("beginning of", "01 10"),
            Map.entry("anfang", "01 10"),
            Map.entry("mid", "11 20"),
            Map.entry("middle of", "11 20"),
            Map.entry("mitte", "11 20"),
            Map.entry("late", "21"),
            Map.entry("end of", "21"),
            Map.entry("ende", "21"));

    private static final Pattern UNDATED =
            Pattern.compile("undated|no date|n\\. ?d\\.?|nd|undatiert|ohne datum|o\\. ?d\\.?|s\\. ?d\\.?|без даты");
    private static final Pattern ABOUT =
            Pattern.compile("(?:ca?\\.?|circa|approx(?:imately|\\.)?|about|around|etwa|um|ungefähr|около)\\s+(.+)");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +(.+)"
                    + "|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag),? +(.+)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:between|zwischen)(?: dem)? (.+?) (?:and|und)(?: dem)? (.+)");
    private static final Pattern SPAN =
            Pattern.compile("(?:from |von |vom )?(.+?)(?: ?[–—-] ?| to | bis(?: zum)? )(.+)");
    private static final Pattern PART = Pattern.compile(
            "(early|anfang|beginning of|mid|middle of|mitte|late|end of|ende)[ -](\\p{L}+\\.?,? \\d{4})");
    private static final Pattern SEASON = Pattern.compile("(\\p{L}+),? (?:of )?(\\d{4})");
    private static final Pattern DECADE = Pattern.compile("(?:the )?(\\d{3})0(?:['’]?s|er(?: jahre)?)");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./ -])(\\d\\d?)\\2(\\d\\d?)\\.?");
    private static final Pattern DOTTED = Pattern.compile("(\\d\\d?)\\. ?(\\d\\d?)\\. ?(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d\\d?)([/-])(\\d\\d?)\\2(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.? (\\d\\d?)(?:st|nd|rd|th)?(?:,|, | )(\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:the )?(\\d\\d?)(?:\\.|st|nd|rd|th|er)?[ -](?:of |de )?(\\p{L}+)\\.?,?[ -](?:de )?(\\d{4})"
                    + "(?: ?(?:г|года|р|г\\.|р\\.|roku|r\\.))?");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4})\\.?,? (\\p{L}+)\\.? (\\d\\d?)\\.?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\p{L}+)\\.?,? (?:of |de )?(\\d{4})");
    private static final Pattern NUMERIC_MONTH = Pattern.compile("(\\d\\d?)[./](\\d{4})");

    private DatesInWords() {}

    static Optional<ApproximateDate> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var edtf = ApproximateDate.read(text.strip());
        return edtf.isPresent()
                ? edtf
                : words(tidy(text))
                        .flatMap(d -> d.isEmpty() ? Optional.of(ApproximateDate.UNDATED) : ApproximateDate.read(d));
    }

    private static String tidy(String text) {
        var plain = text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
        if (plain.startsWith("[") && plain.endsWith("]")) {
            plain = plain.substring(1, plain.length() - 1).strip();
        }
        return plain.toLowerCase(Locale.ROOT);
    }

    /** The EDTF of a date in words; the empty string for "undated". */
    private static Optional<String> words(String text) {
        if (UNDATED.matcher(text).matches()) {
            return Optional.of("");
        }
        if (text.endsWith("?")) {
            return words(text.substring(0, text.length() - 1).strip()).flatMap(d -> qualify(d, "?"));
        }
        var about = ABOUT.matcher(text);
        if (about.matches()) {
            return words(about.group(1)).flatMap(d -> qualify(d, "~"));
        }
        var part = PART.matcher(text);
        if (part.matches()) {
            return month(part.group(2)).map(m -> partOfMonth(m, PARTS.get(part.group(1))));
        }
        var decade = DECADE.matcher(text);
        if (decade.matches()) {
            return Optional.of(decade.group(1) + "X");
        }
        return single(text).or(() -> between(text)).or(() -> span(text));
    }

    private static Optional<String> qualify(String edtf, String sign) {
        boolean simple = !edtf.isEmpty() && edtf.chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == 'X');
        if (simple) {
            return Optional.of(edtf + sign);
        }
        return edtf.endsWith("~") && sign.equals("?") && edtf.indexOf('/') < 0
                ? Optional.of(edtf.substring(0, edtf.length() - 1) + "%")
                : Optional.empty();
    }

    private static String partOfMonth(String month, String days) {
        var last = days.length() > 2
                ? days.substring(3)
                : "" + YearMonth.parse(month).lengthOfMonth();
        return month + "-" + days.substring(0, 2) + "~/" + month + "-" + last + "~";
    }

    private static Optional<String> between(String text) {
        var m = BETWEEN.matcher(text);
        return m.matches() ? ends(m.group(1), m.group(2)).map(e -> "[" + e[0] + ".." + e[1] + "]") : Optional.empty();
    }

    private static Optional<String> span(String text) {
        var m = SPAN.matcher(text);
        return m.matches() ? ends(m.group(1), m.group(2)).map(e -> e[0] + "/" + e[1]) : Optional.empty();
    }

    /** Two ends, of which either may lack what the other says: "26 – 28 October 1956", "October 26 – 28, 1956". */
    private static Optional<String[]> ends(String start, String end) {
        var to = single(end);
        var from = single(start);
        if (to.isEmpty() && from.isEmpty()) {
            return americanDays(start, end);
        }
        if (to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            from = completed(start, to.get());
        }
        return from.map(f -> new String[] {f, to.get()});
    }

    private static Optional<String[]> americanDays(String start, String end) {
        var m = Pattern.compile("(\\d\\d?),? (\\d{4})").matcher(end);
        return m.matches()
                ? single(start + ", " + m.group(2))
                        .filter(from -> from.length() == 10)
                        .flatMap(from -> day(m.group(2), from.substring(5, 7), m.group(1))
                                .map(to -> new String[] {from, to}))
                : Optional.empty();
    }

    private static Optional<String> completed(String start, String end) {
        var year = end.substring(0, 4);
        if (start.matches("\\d\\d?\\.?") && end.length() == 10) {
            return day(year, end.substring(5, 7), start.replace(".", ""));
        }
        return single(start + " " + year).or(() -> single(start + year));
    }

    private static Optional<String> single(String text) {
        var weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            return single(weekday.group(1) != null ? weekday.group(1) : weekday.group(2));
        }
        if (text.matches("\\d{4}\\.?")) {
            return Optional.of(text.substring(0, 4));
        }
        return numeric(text).or(() -> named(text)).or(() -> month(text)).or(() -> season(text));
    }

    private static Optional<String> numeric(String text) {
        var m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(3), m.group(4));
        }
        m = DOTTED.matcher(text);
        if (m.matches()) {
            return day(m.group(3), m.group(2), m.group(1));
        }
        m = SLASHED.matcher(text);
        if (m.matches()) {
            return slashed(m.group(4), Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)));
        }
        m = NUMERIC_MONTH.matcher(text);
        return m.matches() ? monthOf(m.group(2), Integer.parseInt(m.group(1))) : Optional.empty();
    }

    /** Day first in Europe, month first in America: read only where one reading is possible. */
    private static Optional<String> slashed(String year, int one, int two) {
        if (one <= 12 && two <= 12 && one != two) {
            return Optional.empty();
        }
        return one > 12 ? day(year, "" + two, "" + one) : day(year, "" + one, "" + two);
    }

    private static Optional<String> named(String text) {
        var m = MONTH_FIRST.matcher(text);
        if (m.matches() && MONTHS.containsKey(m.group(1))) {
            return day(m.group(3), "" + MONTHS.get(m.group(1)), m.group(2));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches() && MONTHS.containsKey(m.group(2))) {
            return day(m.group(3), "" + MONTHS.get(m.group(2)), m.group(1));
        }
        m = YEAR_MONTH_DAY.matcher(text);
        return m.matches() && MONTHS.containsKey(m.group(2))
                ? day(m.group(1), "" + MONTHS.get(m.group(2)), m.group(3))
                : Optional.empty();
    }

    private static Optional<String> month(String text) {
        var m = MONTH_YEAR.matcher(text);
        return m.matches() && MONTHS.containsKey(m.group(1))
                ? monthOf(m.group(2), MONTHS.get(m.group(1)))
                : Optional.empty();
    }

    private static Optional<String> season(String text) {
        var m = SEASON.matcher(text);
        return m.matches() && SEASONS.containsKey(m.group(1))
                ? Optional.of(m.group(2) + "-" + SEASONS.get(m.group(1)))
                : Optional.empty();
    }

    private static Optional<String> monthOf(String year, int month) {
        return month >= 1 && month <= 12 ? Optional.of("%s-%02d".formatted(year, month)) : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        return Optional.of("%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day)))
                .filter(date -> ApproximateDate.read(date).isPresent());
    }

    /** Full and short names, a name that means different months in two languages left out. */
    private static Map<String, Integer> months(String... languages) {
        Map<String, Integer> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (var language : languages) {
            for (var month : java.time.Month.values()) {
                namesOf(month, Locale.forLanguageTag(language)).forEach(name -> {
                    var before = names.putIfAbsent(name, month.getValue());
                    if (before != null && before != month.getValue() && !languages[0].equals(language)) {
                        ambiguous.add(name);
                    }
                });
            }
        }
        names.keySet().removeAll(ambiguous);
        names.put("sept", 9);
        names.put("jänner", 1);
        return Map.copyOf(names);
    }

    private static Stream<String> namesOf(java.time.Month month, Locale locale) {
        return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                .map(style -> month.getDisplayName(style, locale)
                        .toLowerCase(Locale.ROOT)
                        .replace(".", ""))
                .filter(name -> name.codePoints().allMatch(Character::isLetter) && name.length() > 2);
    }
}
