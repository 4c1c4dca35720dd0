package org.postil.citations.csl;

import java.util.List;

/**
 * A date of an item.
 *
 * @param days one, or the first and the last of a span; empty when only a literal is known
 * @param season 1 to 4 or a word, or null
 * @param approximate what {@code is-uncertain-date} asks for
 * @param literal words to print as they are, or null
 */
public record ItemDate(List<Day> days, String season, boolean approximate, String literal) {

    /** @param year negative before Christ; @param month 0 when unknown, 13 to 16 and 21 to 24 for seasons; @param day 0 when unknown */
    public record Day(int year, int month, int day) {
        boolean isSeason() {
            return month > 12;
        }
    }

    public ItemDate {
        days = List.copyOf(days);
    }

    public static ItemDate of(Day day) {
        return new ItemDate(List.of(day), null, false, null);
    }

    public static ItemDate words(String literal) {
        return new ItemDate(List.of(), null, false, literal);
    }

    boolean isSpan() {
        return days.size() > 1;
    }

    boolean isKnown() {
        return !days.isEmpty() || literal != null || season != null;
    }
}
