package org.postil.accounts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.postil.shared.Problem;

/** A last day, as people say it where the server stands, and the moment after it, as it is kept. */
public final class LastDay {
    private LastDay() {}

    public static LocalDate of(Instant end) {
        return end.minusMillis(1).atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /** Whether a form names the day that it was shown: then the end stays as it is, which may be at noon. */
    public static boolean same(Instant end, String day) {
        String shown = end == null ? "" : of(end).toString();
        return shown.equals(day == null ? "" : day.strip());
    }

    /**
     * The end of a day that a form names.
     *
     * @param field what the form calls it
     * @return null for none
     * @throws Problem 400 when it is no date
     */
    public static Instant end(String field, String day) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(1)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException notADay) {
            throw Problem.invalid(field, "Write the day like 1956-11-04.");
        }
    }
}
