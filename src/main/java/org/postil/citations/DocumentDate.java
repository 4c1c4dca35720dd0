package org.postil.citations;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.postil.shared.ApproximateDate;

/**
 * The date of a document.
 *
 * @param edtf Extended Date/Time Format (ISO 8601-2), e.g. {@code 1956-10-28}, {@code 1956-10~}, {@code 1956?}
 * @param earliest the first day it may mean, null when open
 * @param latest the last day it may mean, null when open
 * @param approximate {@code ~} or {@code %}: about then
 * @param uncertain {@code ?} or {@code %}: probably then
 */
public record DocumentDate(String edtf, LocalDate earliest, LocalDate latest, boolean approximate, boolean uncertain) {
    private static final LocalDate FIRST_DAY = ApproximateDate.UNDATED.earliest();
    private static final LocalDate LAST_DAY = ApproximateDate.UNDATED.latest();
    private static final Pattern DAY = Pattern.compile("-?\\d{4,}-\\d\\d-\\d[\\dX]");
    private static final Pattern MONTH = Pattern.compile("-?\\d{4,}-\\d\\d(-XX)?");

    /** How finely the two ends can be told apart, and so must be written. */
    enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** @return null when undated */
    public static DocumentDate of(ApproximateDate date) {
        if (!date.isDated()) {
            return null;
        }
        boolean oneOf = date.edtf().startsWith("[");
        return new DocumentDate(
                date.edtf(),
                date.earliest().equals(FIRST_DAY) ? null : date.earliest(),
                date.latest().equals(LAST_DAY) ? null : date.latest(),
                date.approximate(),
                date.uncertain() || oneOf);
    }

    boolean isKnown() {
        return earliest != null || latest != null;
    }

    boolean isGuess() {
        return approximate || uncertain;
    }

    boolean isOpen() {
        return isKnown() && (earliest == null || latest == null);
    }

    LocalDate first() {
        return earliest != null ? earliest : latest;
    }

    LocalDate last() {
        return latest != null ? latest : earliest;
    }

    Precision precision() {
        if (edtf == null) {
            return Precision.DAY;
        }
        Precision coarsest = Precision.DAY;
        for (String end : edtf.replaceAll("[~?%\\[\\]]|T[^/]*", "").split("/|(?<=\\d)\\.\\.(?=\\d)")) {
            Precision p = precisionOf(end);
            coarsest = p.compareTo(coarsest) > 0 ? p : coarsest;
        }
        return coarsest;
    }

    boolean isRange() {
        return switch (precision()) {
            case DAY -> !first().equals(last());
            case MONTH -> first().getYear() != last().getYear() || first().getMonthValue() != last().getMonthValue();
            case YEAR -> first().getYear() != last().getYear();
        };
    }

    private static Precision precisionOf(String end) {
        if (end.isEmpty() || end.equals("..") || DAY.matcher(end).matches()) {
            return Precision.DAY;
        }
        return MONTH.matcher(end).matches() ? Precision.MONTH : Precision.YEAR;
    }
}
