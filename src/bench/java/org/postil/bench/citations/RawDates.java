package org.postil.bench.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.citations.csl.ItemDate;
import org.postil.citations.csl.ItemDate.Day;

/** Dates as people type them, of which the fixtures have a few. */
final class RawDates {
    private static final Pattern ISO = Pattern.compile("(-?\\d{1,4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SEASONS = List.of("spr", "sum", "fal", "win");

    private RawDates() {}

    static ItemDate read(String raw) {
        boolean circa = raw.matches("(?i).*\\b(ca?\\.?|circa)\\s.*|.*\\?.*");
        String clean = raw.replaceAll("(?i)\\b(ca?\\.?|circa)\\s|\\?", "").strip();
        List<Day> days = new ArrayList<>();
        for (String part : clean.split("\\s*[/–]\\s*")) {
            Day day = day(part.strip());
            if (day == null) {
                return ItemDate.words(raw);
            }
            days.add(day);
        }
        return new ItemDate(days, null, circa, null);
    }

    private static Day day(String part) {
        Matcher iso = ISO.matcher(part);
        if (iso.matches()) {
            return new Day(Integer.parseInt(iso.group(1)), of(iso.group(2)), of(iso.group(3)));
        }
        int year = 0;
        int month = 0;
        int day = 0;
        for (String word : part.split("[\\s,.]+")) {
            String start = word.toLowerCase(Locale.ROOT).substring(0, Math.min(3, word.length()));
            if (word.matches("\\d{3,4}")) {
                year = Integer.parseInt(word);
            } else if (word.matches("\\d{1,2}(st|nd|rd|th)?")) {
                day = Integer.parseInt(word.replaceAll("\\D", ""));
            } else if (MONTHS.contains(start)) {
                month = MONTHS.indexOf(start) + 1;
            } else if (SEASONS.contains(start)) {
                month = SEASONS.indexOf(start) + 13;
            } else {
                return null;
            }
        }
        return year == 0 ? null : new Day(year, month, day);
    }

    private static int of(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
