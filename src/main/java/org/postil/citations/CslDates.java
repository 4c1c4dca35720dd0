package org.postil.citations;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.postil.citations.csl.ItemDate;

/** Dates of documents as CSL date variables. */
final class CslDates {
    private CslDates() {}

    /** Date parts, with {@code circa} when the date is approximate or uncertain: CSL knows only one kind of doubt. */
    static ItemDate of(DocumentDate date) {
        ItemDate.Day first = day(date.first(), date.precision());
        List<ItemDate.Day> days = date.isRange() ? List.of(first, day(date.last(), date.precision())) : List.of(first);
        return new ItemDate(days, null, date.isGuess(), null);
    }

    static ItemDate of(LocalDate day) {
        return ItemDate.of(day(day, DocumentDate.Precision.DAY));
    }

    /**
     * A date in words, for the styles that would drop its doubt or its open end: {@code [ca. October 28, 1956]} when
     * approximate, else {@code [October 28, 1956?]} when uncertain (CMOS18 14.44).
     */
    static ItemDate inWords(DocumentDate date, Locale locale) {
        String from = date.earliest() == null ? "" : words(date.earliest(), date.precision(), locale);
        String to = date.latest() == null ? "" : words(date.latest(), date.precision(), locale);
        String words = from.equals(to) ? from : from + "–" + to;
        if (date.isGuess()) {
            String circa = date.approximate() ? Terms.in(locale).circa() + " " : "";
            words = "[" + circa + words + (date.uncertain() ? "?]" : "]");
        }
        return ItemDate.words(words);
    }

    private static String words(LocalDate day, DocumentDate.Precision precision, Locale locale) {
        return switch (precision) {
            case DAY ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
            case MONTH -> DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(day);
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    private static ItemDate.Day day(LocalDate day, DocumentDate.Precision precision) {
        return switch (precision) {
            case DAY -> new ItemDate.Day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case MONTH -> new ItemDate.Day(day.getYear(), day.getMonthValue(), 0);
            case YEAR -> new ItemDate.Day(day.getYear(), 0, 0);
        };
    }
}
