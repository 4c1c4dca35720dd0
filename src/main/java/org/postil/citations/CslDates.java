package org.postil.citations;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates of documents as CSL date variables. */
final class CslDates {
    private CslDates() {}

    /** Date parts, with {@code circa} when the date is approximate or uncertain: CSL knows only one kind of doubt. */
    static CSLDate of(DocumentDate date) {
        CSLDateBuilder csl = new CSLDateBuilder();
        int[] first = parts(date.first(), date.precision());
        if (date.isRange()) {
            csl.dateParts(first, parts(date.last(), date.precision()));
        } else {
            csl.dateParts(new int[][] {first});
        }
        return date.isGuess() ? csl.circa(true).build() : csl.build();
    }

    static CSLDate of(LocalDate day) {
        return new CSLDateBuilder()
                .dateParts(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .build();
    }

    /**
     * A date in words, for the styles that would drop its doubt or its open end: {@code [ca. October 28, 1956]} when
     * approximate, else {@code [October 28, 1956?]} when uncertain (CMOS18 14.44).
     */
    static CSLDate inWords(DocumentDate date, Locale locale) {
        String from = date.earliest() == null ? "" : words(date.earliest(), date.precision(), locale);
        String to = date.latest() == null ? "" : words(date.latest(), date.precision(), locale);
        String words = from.equals(to) ? from : from + "–" + to;
        if (date.isGuess()) {
            String circa = date.approximate() ? Terms.in(locale).circa() + " " : "";
            words = "[" + circa + words + (date.uncertain() ? "?]" : "]");
        }
        return new CSLDateBuilder().literal(words).build();
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

    private static int[] parts(LocalDate day, DocumentDate.Precision precision) {
        return switch (precision) {
            case DAY -> new int[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()};
            case MONTH -> new int[] {day.getYear(), day.getMonthValue()};
            case YEAR -> new int[] {day.getYear()};
        };
    }
}
