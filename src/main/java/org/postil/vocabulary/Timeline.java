package org.postil.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.shared.ApproximateDate;

/**
 * Notes by the dates of their documents, in steps of a day, a month, a year or ten years, whichever makes of the whole time
 * a chart that can be taken in; the steps without any are in it.
 *
 * @param steps in their order, without a gap; empty when nothing is dated
 * @param most notes of a step
 */
record Timeline(Step.Length length, List<Step> steps, long most) {
    private static final int MOST_STEPS = 48;

    /** @param from its first day */
    record Step(LocalDate from, Length length, long notes) {

        /** Each is given by a word of dates, e.g. {@code 1956-10}. */
        enum Length {
            DAY(ChronoUnit.DAYS, 1),
            MONTH(ChronoUnit.MONTHS, 1),
            YEAR(ChronoUnit.YEARS, 1),
            DECADE(ChronoUnit.YEARS, 10),
            CENTURY(ChronoUnit.YEARS, 100);

            private final ChronoUnit unit;
            private final int units;

            Length(ChronoUnit unit, int units) {
                this.unit = unit;
                this.units = units;
            }

            LocalDate begin(LocalDate day) {
                return switch (this) {
                    case DAY -> day;
                    case MONTH -> day.withDayOfMonth(1);
                    case YEAR -> day.withDayOfYear(1);
                    default -> LocalDate.of(Math.floorDiv(day.getYear(), units) * units, 1, 1);
                };
            }

            LocalDate next(LocalDate begin) {
                return begin.plus(units, unit);
            }
        }

        /** As an approximate date that pages write in their language. */
        public ApproximateDate date() {
            String day = from.toString();
            return ApproximateDate.parse(
                    switch (length) {
                        case DAY -> day;
                        case MONTH -> day.substring(0, 7);
                        case YEAR -> day.substring(0, 4);
                        case DECADE -> day.substring(0, 3) + "X";
                        case CENTURY -> day.substring(0, 2) + "XX";
                    });
        }

        /** Its last day: with {@link #from}, what the archive is asked for. */
        public LocalDate to() {
            return length.next(from).minusDays(1);
        }
    }

    /** @param days notes by their documents' first possible day */
    static Timeline of(Map<LocalDate, Long> days) {
        if (days.isEmpty()) {
            return new Timeline(Step.Length.DAY, List.of(), 0);
        }
        TreeMap<LocalDate, Long> sorted = new TreeMap<>(days);
        for (Step.Length length : Step.Length.values()) {
            List<Step> steps = steps(sorted, length);
            if (steps.size() <= MOST_STEPS || length == Step.Length.CENTURY) {
                return new Timeline(
                        length,
                        steps,
                        steps.stream().mapToLong(Step::notes).max().orElse(0));
            }
        }
        throw new IllegalStateException();
    }

    private static List<Step> steps(TreeMap<LocalDate, Long> days, Step.Length length) {
        List<Step> steps = new ArrayList<>();
        LocalDate last = days.lastKey();
        for (LocalDate from = length.begin(days.firstKey());
                !from.isAfter(last) && steps.size() <= MOST_STEPS;
                from = length.next(from)) {
            long notes = days.subMap(from, length.next(from)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            steps.add(new Step(from, length, notes));
        }
        return steps;
    }

    /** A column of the chart, in units of its picture, which gives each step ten and is a hundred high. */
    record Column(double x, int y, double width, int height, Step step) {}

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        // However few they are, columns and no fields.
        double width = Math.min(8, steps.size() / 2.0);
        for (int i = 0; i < steps.size(); i++) {
            long notes = steps.get(i).notes();
            int height = notes == 0 ? 0 : Math.max(2, (int) (notes * 100 / most));
            columns.add(new Column(i * 10 + 5 - width / 2, 100 - height, width, height, steps.get(i)));
        }
        return columns;
    }

    public int width() {
        return Math.max(1, steps.size()) * 10;
    }
}
