package org.postil.exports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.postil.shared.ApproximateDate;

/** Dates as headings. */
final class Headings {
    private Headings() {}

    /** @param edtf empty for documents without a date */
    static String date(String edtf, Locale locale, ExportMessages words) {
        var date = ApproximateDate.parse(edtf);
        return date.isDated() ? date.display(locale) : words.undated();
    }

    /** @param day ISO 8601 */
    static String day(String day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(day));
    }
}
