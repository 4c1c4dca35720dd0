package org.postil.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One date of EDTF level 0 or 1, such as {@code 1956-10~}.
 *
 * @param year four characters, digits or X from the right
 * @param month 1 to 12, 21 to 24 for spring to winter, 0 when unspecified or absent
 * @param day 1 to 31, 0 when unspecified or absent
 * @param time the local time of day, null when absent
 */
record DatePoint(String year, int month, int day, LocalTime time, boolean approximate, boolean uncertain) {
    private static final Pattern SYNTAX = Pattern.compile("(?<year>\\d{4}|\\d{3}X|\\d{2}XX)"
            + "(?:-(?<month>\\d\\d|XX)(?:-(?<day>\\d\\d|XX)"
            + "(?:T(?<time>\\d\\d:\\d\\d(?::\\d\\d)?)(?:Z|[+-]\\d\\d(?::\\d\\d)?)?)?)?)?"
            + "(?<qualifier>[?~%]?)");

    /** @throws IllegalArgumentException or DateTimeException when it is no such date */
    static DatePoint parse(String edtf) {
        var m = SYNTAX.matcher(edtf);
        if (!m.matches()) {
            throw new IllegalArgumentException(edtf);
        }
        var qualifier = m.group("qualifier");
        var time = m.group("time");
        var point = new DatePoint(
                m.group("year"),
                number(m, "month"),
                number(m, "day"),
                time == null ? null : LocalTime.parse(time),
                qualifier.equals("~") || qualifier.equals("%"),
                qualifier.equals("?") || qualifier.equals("%"));
        point.check(m);
        return point;
    }

    private static int number(Matcher m, String group) {
        var digits = m.group(group);
        if (digits == null || digits.equals("XX")) {
            return 0;
        }
        int number = Integer.parseInt(digits);
        if (number == 0) {
            throw new IllegalArgumentException(digits);
        }
        return number;
    }

    private void check(Matcher m) {
        boolean allowed = !year.equals("0000")
                && (!yearHasX() || m.group("month") == null)
                && (month <= 12 || (month >= 21 && month <= 24 && m.group("day") == null))
                && (day == 0 || month != 0)
                && (time == null || day != 0);
        if (!allowed) {
            throw new IllegalArgumentException(m.group());
        }
        if (day != 0) {
            LocalDate.of(firstYear(), month, day);
        }
    }

    boolean yearHasX() {
        return year.indexOf('X') >= 0;
    }

    boolean isSeason() {
        return month > 12;
    }

    boolean sameYear(DatePoint other) {
        return year.equals(other.year);
    }

    boolean sameMonth(DatePoint other) {
        return sameYear(other) && month == other.month;
    }

    boolean sameDoubt(DatePoint other) {
        return approximate == other.approximate && uncertain == other.uncertain;
    }

    int firstYear() {
        return Math.max(1, Integer.parseInt(year.replace('X', '0')));
    }

    int lastYear() {
        return Integer.parseInt(year.replace('X', '9'));
    }

    LocalDate earliest() {
        if (isSeason()) {
            return LocalDate.of(firstYear(), seasonStart(), 1);
        }
        return LocalDate.of(firstYear(), Math.max(1, month), Math.max(1, day));
    }

    LocalDate latest() {
        if (isSeason()) {
            return YearMonth.of(firstYear(), seasonStart()).plusMonths(2).atEndOfMonth();
        }
        var endOfMonth = YearMonth.of(lastYear(), month == 0 ? 12 : month).atEndOfMonth();
        return day == 0 ? endOfMonth : endOfMonth.withDayOfMonth(day);
    }

    /** Meteorological seasons of the northern half: spring is March to May, winter December to February. */
    private int seasonStart() {
        return (month - 20) * 3;
    }

    DatePoint withoutDoubt() {
        return new DatePoint(year, month, day, time, false, false);
    }
}
