package org.postil.imports;

import java.util.regex.Pattern;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Ids;

/**
 * What the name of a file says about the document in it: {@code andropov-report_1956-10-28.txt} is "Andropov report" of
 * that day. A year alone may be that of an edition, so it is taken as uncertain; four digits of an identifier are none.
 */
record FileTitle(String title, ApproximateDate date) {
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4}-\\d\\d-\\d\\d)(?!\\d)");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\d])\\p{L}*+(1[5-9]\\d\\d|20\\d\\d)\\p{L}*+(?!\\d)");
    /** Hyphens that stand for spaces; those within an identifier and between two numbers do not. */
    private static final Pattern ID_OR_HYPHEN =
            Pattern.compile(Ids.WRITTEN + "|(?<=\\p{L})-(?=[\\p{L}\\d])|(?<=\\d)-(?=\\p{L})|^-|-$|(?<= )-|-(?= )");

    static FileTitle of(Upload upload) {
        var name = upload.nameWithoutExtension();
        var day = DAY.matcher(name);
        var date = ApproximateDate.UNDATED;
        if (day.find()) {
            date = ApproximateDate.inWords(day.group(1)).orElse(date);
        } else {
            var year = YEAR.matcher(Ids.WRITTEN.matcher(name).replaceAll(""));
            date = year.find() ? ApproximateDate.parse(year.group(1) + "?") : date;
        }
        var words = day.reset().replaceAll(" $1 ");
        words = words.replaceAll("[_\\s]+", " ").strip();
        if (words.indexOf(' ') < 0 || date.isDated()) {
            words = ID_OR_HYPHEN
                    .matcher(words)
                    .replaceAll(found -> found.group().equals("-") ? " " : found.group());
        }
        words = words.replaceAll(" +", " ").strip();
        return new FileTitle(capitalised(words.isEmpty() ? name : words), date);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
