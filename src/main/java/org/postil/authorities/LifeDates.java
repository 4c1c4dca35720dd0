package org.postil.authorities;

import java.util.Locale;
import java.util.regex.Pattern;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/** The dates of a life, or of a body's existence, as people write them: "1922–1999", "* 1922", "born 1922", or EDTF. */
final class LifeDates {
    private static final Pattern SPAN =
            Pattern.compile("(?<from>.*?)\\s*[–—]\\s*(?<to>.*)|(?<a>\\S+)\\s*-\\s*(?<b>\\S+)");
    private static final Pattern BORN = Pattern.compile("(?i)(?:\\*|born|geb\\.|geboren)\\s*(.+)");
    private static final Pattern DIED = Pattern.compile("(?i)(?:†|died|gest\\.|gestorben)\\s*(.+)");

    private static final int LONGEST = 100;

    private LifeDates() {}

    /** @throws Problem 400 when they cannot be read */
    static ApproximateDate parse(String written) {
        String dates = written.strip();
        if (dates.length() > LONGEST) {
            throw refused(dates.substring(0, LONGEST) + "…");
        }
        var born = BORN.matcher(dates);
        var died = DIED.matcher(dates);
        if (born.matches()) {
            return span(born.group(1), "");
        }
        if (died.matches()) {
            return span("", died.group(1));
        }
        var asOne = ApproximateDate.inWords(dates);
        if (asOne.isPresent()) {
            return asOne.get();
        }
        var span = SPAN.matcher(dates);
        if (!span.matches()) {
            throw refused(dates);
        }
        return span.group("a") == null
                ? span(span.group("from"), span.group("to"))
                : span(span.group("a"), span.group("b"));
    }

    /** As people write them where that can be read again, otherwise EDTF. */
    static String written(ApproximateDate dates, Locale locale) {
        if (!dates.isDated()) {
            return "";
        }
        String words = dates.display(locale);
        try {
            return parse(words).equals(dates) ? words : dates.edtf();
        } catch (Problem notReadable) {
            return dates.edtf();
        }
    }

    private static ApproximateDate span(String from, String to) {
        return ApproximateDate.parse(end(from) + "/" + end(to));
    }

    private static String end(String written) {
        return written.isBlank()
                ? ""
                : ApproximateDate.inWords(written.strip())
                        .orElseThrow(() -> refused(written))
                        .edtf();
    }

    private static Problem refused(String written) {
        return Problem.invalid("dates", "“" + written + "” are no dates. Write 1922–1999, or born 1922.");
    }
}
