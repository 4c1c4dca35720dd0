package org.postil.shared;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Writes dates as people do in one language; the words are in {@code dates.properties}. */
final class DateDisplay {
    private static final Map<Locale, DateDisplay> BY_LOCALE = new ConcurrentHashMap<>();
    private static final String WORDS = "org.postil.shared.dates";

    private final ResourceBundle words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthOfYear;

    private DateDisplay(Locale locale) {
        words = ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        // Months in the language of the other words, which is English where we have no better.
        var language = words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : words.getLocale();
        day = DateTimeFormatter.ofPattern(words.getString("day"), language);
        dayOfYear = DateTimeFormatter.ofPattern(words.getString("dayOfYear"), language);
        dayOfMonth = DateTimeFormatter.ofPattern(words.getString("dayOfMonth"), language);
        month = DateTimeFormatter.ofPattern(words.getString("month"), language);
        monthOfYear = DateTimeFormatter.ofPattern(words.getString("monthOfYear"), language);
    }

    static DateDisplay in(Locale locale) {
        return BY_LOCALE.computeIfAbsent(Locale.forLanguageTag(locale.getLanguage()), DateDisplay::new);
    }

    String of(ApproximateDate.Shape shape, DatePoint from, DatePoint to) {
        boolean oneOf = shape == ApproximateDate.Shape.ONE_OF;
        if (shape == ApproximateDate.Shape.UNDATED) {
            return words.getString("undated");
        }
        if (shape == ApproximateDate.Shape.SINGLE) {
            return single(from);
        }
        if (from == null) {
            return word(oneOf ? "notAfter" : "until", single(to));
        }
        if (to == null) {
            return word(oneOf ? "notBefore" : "from", single(from));
        }
        return partOfMonth(from, to, range(oneOf, from, to));
    }

    private String single(DatePoint point) {
        return doubt(point, sure(point));
    }

    private String doubt(DatePoint point, String written) {
        var about = point.approximate() ? word("approximate", written) : written;
        return point.uncertain() ? word("uncertain", about) : about;
    }

    private String sure(DatePoint point) {
        if (point.time() != null) {
            return word(
                    "time",
                    point.earliest().format(day),
                    point.time().withSecond(0).toString());
        }
        if (point.day() != 0) {
            return point.earliest().format(day);
        }
        if (point.isSeason()) {
            return word("season" + point.month(), year(point));
        }
        return point.month() != 0 ? point.earliest().format(month) : year(point);
    }

    private String year(DatePoint point) {
        if (point.year().endsWith("XX")) {
            return point.firstYear() + "–" + point.lastYear();
        }
        return point.yearHasX() ? word("decade", String.valueOf(point.firstYear())) : String.valueOf(point.firstYear());
    }

    private String range(boolean oneOf, DatePoint from, DatePoint to) {
        if (!from.sameDoubt(to)) {
            return oneOf ? word("between", single(from), single(to)) : single(from) + " – " + single(to);
        }
        var start = start(from, to);
        var end = sure(to);
        // An en dash stands close between two figures or words and free between longer dates.
        var dash = (start + end).chars().filter(c -> c == ' ').count()
                        > end.chars().filter(c -> c == ' ').count()
                ? " – "
                : "–";
        return doubt(from, oneOf ? word("between", start, end) : start + dash + end);
    }

    /** The start without what it has in common with the end: "26" before "28 October 1956". */
    private String start(DatePoint from, DatePoint to) {
        boolean days = from.day() != 0 && to.day() != 0 && from.time() == null;
        if (days && from.sameMonth(to)) {
            return from.earliest().format(dayOfMonth);
        }
        if (days && from.sameYear(to)) {
            return from.earliest().format(dayOfYear);
        }
        boolean months = from.day() == 0 && to.day() == 0 && isMonth(from) && isMonth(to);
        return months && from.sameYear(to) ? from.earliest().format(monthOfYear) : sure(from);
    }

    private static boolean isMonth(DatePoint point) {
        return point.month() != 0 && !point.isSeason();
    }

    /** "Late October 1956" has no code in EDTF, so {@link DatesInWords} writes about the 21st to about the 31st. */
    private String partOfMonth(DatePoint from, DatePoint to, String otherwise) {
        boolean possible = from.approximate()
                && to.approximate()
                && !from.uncertain()
                && !to.uncertain()
                && from.day() != 0
                && from.sameMonth(to);
        if (!possible) {
            return otherwise;
        }
        var written = from.earliest().format(month);
        if (from.day() == 1 && to.day() == 10) {
            return word("early", written);
        }
        if (from.day() == 11 && to.day() == 20) {
            return word("mid", written);
        }
        boolean toItsEnd = to.day() == YearMonth.from(to.earliest()).lengthOfMonth();
        return from.day() == 21 && toItsEnd ? word("late", written) : otherwise;
    }

    private String word(String key, Object... parts) {
        return MessageFormat.format(words.getString(key), parts);
    }
}
