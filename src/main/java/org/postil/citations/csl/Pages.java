package org.postil.citations.csl;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranges of pages, in the formats of the specification's appendix V. */
final class Pages {
    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\p{L}\\d])((?:\\d*\\p{L}+)?)(\\d+)(\\p{L}*)\\s*(?<!\\\\)[-–]+\\s*((?:\\d*\\p{L}+)?)(\\d+)(\\p{L}*)(?![\\p{L}\\d])");
    private static final Pattern PLAIN =
            Pattern.compile("(?<=\\b[ivxlcdmIVXLCDM]{1,12})\\s*[-–]\\s*(?=[ivxlcdmIVXLCDM]+\\b)");

    private Pages() {}

    /** @param format of {@code page-range-format}, or null to keep the numbers as they are */
    static String format(String value, String format, String delimiter) {
        Matcher range = RANGE.matcher(value);
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (range.find()) {
            out.append(value, done, range.start()).append(range(range.toMatchResult(), format, delimiter));
            done = range.end();
        }
        return out.append(value.substring(done)).toString();
    }

    /** Romans and such like, which no format shortens. */
    static String dashed(String value, String delimiter) {
        return PLAIN.matcher(value).replaceAll(Matcher.quoteReplacement(delimiter));
    }

    private static String range(MatchResult found, String format, String delimiter) {
        String from = found.group(2);
        String to = found.group(5);
        boolean samePrefix = found.group(1).equals(found.group(4));
        if (format != null && !samePrefix) {
            return found.group(1) + from + found.group(3) + "-" + found.group(4) + to + found.group(6);
        }
        boolean numbers =
                samePrefix && found.group(3).isEmpty() && found.group(6).isEmpty();
        if (format == null || !numbers || to.length() > from.length()) {
            return found.group(1) + from + found.group(3) + delimiter + found.group(4) + to + found.group(6);
        }
        String full = from.substring(0, from.length() - to.length()) + to;
        String second =
                switch (format) {
                    case "expanded" -> found.group(1) + full;
                    case "minimal" -> shortened(from, full, 1);
                    case "minimal-two" -> shortened(from, full, 2);
                    case "chicago", "chicago-15", "chicago-16" -> chicago(from, full, format);
                    default -> found.group(4) + to;
                };
        return found.group(1) + from + delimiter + second;
    }

    /** The changed digits, and at least this many. */
    private static String shortened(String from, String to, int least) {
        int same = 0;
        while (same < to.length() - least && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        return to.substring(same);
    }

    /** CMOS 9.61. */
    private static String chicago(String from, String to, String format) {
        if (from.length() < 3 || from.endsWith("00")) {
            return to;
        }
        boolean zero = from.charAt(from.length() - 2) == '0';
        if (zero) {
            return shortened(from, to, 1);
        }
        String two = shortened(from, to, 2);
        return from.length() == 4 && two.length() == 3 && !format.equals("chicago-16") ? to : two;
    }
}
