package org.postil.exports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.postil.citations.Style;

/**
 * What stands before the outline, and how it is to be written.
 *
 * @param title of what was chosen
 * @param by whose file it is
 * @param address of this server, without a slash at the end
 * @param style of citations
 * @param largest how many bytes the file may have
 * @param words of headings, in the language of the file
 * @param library where formats that hold whole texts find them
 * @param pulse to be run now and then where much is left to do at the end; does not return when nobody waits for the file any
 *     more
 */
record Front(
        String title,
        String by,
        Instant made,
        String address,
        Style style,
        Locale locale,
        Set<Part> parts,
        long largest,
        ExportMessages words,
        Library library,
        Runnable pulse) {

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** Whether citations stand in the sentence, as "(Andropov, 1956)" does, and not in footnotes. */
    boolean citesInText() {
        return style.product() == Style.Product.REFERENCE;
    }

    /** "Notes exported from Postil for Ilona Kovács on 28 October 1956". */
    String imprint() {
        return words.imprint(by, day(made));
    }

    /** In the language of the file, in UTC. */
    String day(Instant when) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneId.of("UTC"))
                .format(when);
    }
}
