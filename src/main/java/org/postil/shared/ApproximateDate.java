package org.postil.shared;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as archives know it, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019), levels 0 and 1 for the years 1
 * to 9999: a year, month, day or minute; {@code ~} approximate, {@code ?} uncertain, {@code %} both; unspecified digits
 * ({@code 195X}, {@code 1956-10-XX}); seasons 21 to 24; intervals, open ones too. Of level 2 it knows "one of these
 * days" ({@code [1956-10-26..1956-10-28]}), for documents whose day was narrowed down and no further.
 *
 * <p>Two dates are equal when their EDTF is. The natural order is by first day, then by last day.
 */
public final class ApproximateDate implements Comparable<ApproximateDate> {
    /** No date at all; its EDTF is the empty string, its days are all there are. */
    public static final ApproximateDate UNDATED = new ApproximateDate("", Shape.UNDATED, null, null);

    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final Pattern ONE_OF = Pattern.compile("\\[([^\\[\\].]*)\\.\\.([^\\[\\].]*)]");

    /** A single date, a span from one to another, one day of a range, or none. */
    enum Shape {
        SINGLE,
        INTERVAL,
        ONE_OF,
        UNDATED
    }

    private final String edtf;
    private final Shape shape;
    private final DatePoint from;
    private final DatePoint to;

    private ApproximateDate(String edtf, Shape shape, DatePoint from, DatePoint to) {
        this.edtf = edtf;
        this.shape = shape;
        this.from = from;
        this.to = to;
    }

    /**
     * Reads EDTF; null, blank and {@code XXXX} are {@link #UNDATED}.
     *
     * @throws Problem 400 when it is not EDTF, with an example of what is
     */
    public static ApproximateDate parse(String text) {
        if (text == null || text.isBlank() || text.strip().equals("XXXX")) {
            return UNDATED;
        }
        var edtf = text.strip();
        return read(edtf).orElseThrow(() -> refused(edtf));
    }

    /**
     * Reads a date as listings and catalogues write it ("October 26, 1956", "26.10.1956", "ca. October 1956", "n.d."),
     * or as EDTF. What could be two dates ("1/2/1956") is none.
     */
    public static Optional<ApproximateDate> inWords(String text) {
        return text == null ? Optional.empty() : DatesInWords.read(text);
    }

    public static ApproximateDate of(LocalDate day) {
        return parse(day.toString());
    }

    static Optional<ApproximateDate> read(String edtf) {
        try {
            var oneOf = ONE_OF.matcher(edtf);
            if (oneOf.matches()) {
                return range(edtf, Shape.ONE_OF, oneOf.group(1), oneOf.group(2));
            }
            int slash = edtf.indexOf('/');
            if (slash >= 0) {
                return range(edtf, Shape.INTERVAL, open(edtf.substring(0, slash)), open(edtf.substring(slash + 1)));
            }
            var point = DatePoint.parse(edtf);
            return Optional.of(new ApproximateDate(edtf, Shape.SINGLE, point, point));
        } catch (IllegalArgumentException | java.time.DateTimeException notEdtf) {
            return Optional.empty();
        }
    }

    private static Optional<ApproximateDate> range(String edtf, Shape shape, String start, String end) {
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        var from = start.isEmpty() ? null : DatePoint.parse(start);
        var to = end.isEmpty() ? null : DatePoint.parse(end);
        boolean backwards = from != null && to != null && from.earliest().isAfter(to.latest());
        return backwards ? Optional.empty() : Optional.of(new ApproximateDate(edtf, shape, from, to));
    }

    private static String open(String end) {
        return end.equals("..") ? "" : end;
    }

    private static Problem refused(String text) {
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return Problem.invalid(
                "date",
                "“" + shown
                        + "” is not a date in EDTF. Write 1956-10-28, 1956-10 or 1956; 1956-10~ for about, 1956? for"
                        + " uncertain, 195X for the fifties, 1956-10-26/1956-10-28 for a span.");
    }

    /** The date in EDTF, as it was given; empty when undated. */
    public String edtf() {
        return edtf;
    }

    /** The first day it can mean, inclusive; 1 January of the year 1 when its beginning is open. */
    public LocalDate earliest() {
        return from == null ? FIRST_DAY : from.earliest();
    }

    /** The last day it can mean, inclusive; 31 December 9999 when its end is open. */
    public LocalDate latest() {
        return to == null ? LAST_DAY : to.latest();
    }

    /** The same without a time of day: what documents of one day have in common. */
    public ApproximateDate day() {
        return hour().isEmpty() ? this : parse(edtf.replaceFirst("T[^?~%]*", ""));
    }

    /** The local time of day, "16:00"; empty when the date says none. */
    public String hour() {
        return shape == Shape.SINGLE && from.time() != null
                ? from.time().withSecond(0).toString()
                : "";
    }

    public boolean isDated() {
        return shape != Shape.UNDATED;
    }

    /** True for {@code ~} and {@code %}: the source says "about". */
    public boolean approximate() {
        return (from != null && from.approximate()) || (to != null && to.approximate());
    }

    /** True for {@code ?} and {@code %}: the source of the date is in doubt. */
    public boolean uncertain() {
        return (from != null && from.uncertain()) || (to != null && to.uncertain());
    }

    /** The date as people write it in that language: "ca. October 1956", "26.–28. Oktober 1956", "undated". */
    public String display(Locale locale) {
        return DateDisplay.in(locale).of(shape, from, to);
    }

    @Override
    public int compareTo(ApproximateDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : latest().compareTo(other.latest());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApproximateDate that && edtf.equals(that.edtf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edtf);
    }

    @Override
    public String toString() {
        return edtf;
    }
}
