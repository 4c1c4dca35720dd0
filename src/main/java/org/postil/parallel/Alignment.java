package org.postil.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postil.parallel.Bitext.Pair;

/**
 * Two texts laid side by side.
 *
 * @param rows in the order of both
 */
record Alignment(List<Row> rows) {
    /** What a page holds at most, but for a single row that is longer: rows, and code points of both texts. */
    private static final int MOST_ROWS = 150;

    private static final int MOST_CHARACTERS = 60_000;

    Alignment {
        rows = List.copyOf(rows);
    }

    /**
     * What stands side by side: of either text none, one or several paragraphs.
     *
     * @param laid by which row of an editor's it does, or null
     */
    record Row(List<Paragraph> left, List<Paragraph> right, UUID laid) {
        Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        Row(List<Paragraph> left, List<Paragraph> right) {
            this(left, right, null);
        }

        boolean isEmpty() {
            return left.isEmpty() && right.isEmpty();
        }

        /** And what stands beneath it. */
        Row with(Row next) {
            return new Row(joined(left, next.left), joined(right, next.right));
        }

        private static List<Paragraph> joined(List<Paragraph> one, List<Paragraph> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }

        private int length() {
            return length(left) + length(right);
        }

        private static int length(List<Paragraph> paragraphs) {
            return paragraphs.stream().mapToInt(Paragraph::length).sum();
        }
    }

    static Alignment of(List<Paragraph> left, List<Paragraph> right) {
        return of(left, right, Map.of());
    }

    /** @param laid what editors have said, in the order of both texts, and by which row of theirs */
    static Alignment of(List<Paragraph> left, List<Paragraph> right, Map<Pair, UUID> laid) {
        List<Row> rows = new ArrayList<>();
        for (Pair pair : Bitext.align(left, right, List.copyOf(laid.keySet()))) {
            rows.add(new Row(
                    left.subList(pair.from(), pair.to()), right.subList(pair.at(), pair.end()), laid.get(pair)));
        }
        return new Alignment(rows);
    }

    /** Where a text ends above a row, in its code points. @param side the one or the other text */
    int above(int row, Function<Row, List<Paragraph>> side) {
        return rows.subList(0, row).stream()
                .flatMap(before -> side.apply(before).stream())
                .mapToInt(Paragraph::end)
                .max()
                .orElse(0);
    }

    /** The number of the row in which a code point of the left text stands, from 0. */
    int rowAt(int offset) {
        int found = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<Paragraph> left = rows.get(i).left();
            if (!left.isEmpty()) {
                if (left.get(0).start() > offset) {
                    break;
                }
                found = i;
            }
        }
        return found;
    }

    /** Where a page ends, exclusive, that begins with this row. */
    int pageFrom(int from) {
        int to = from;
        int length = 0;
        while (to < rows.size() && to - from < MOST_ROWS && (to == from || length < MOST_CHARACTERS)) {
            length += rows.get(to++).length();
        }
        return to;
    }

    /** The row with which the page begins that ends before this row. */
    int pageBefore(int to) {
        int from = to;
        int length = 0;
        while (from > 0 && to - from < MOST_ROWS && (from == to || length < MOST_CHARACTERS)) {
            length += rows.get(--from).length();
        }
        return from;
    }

    int weight() {
        int weight = 64;
        for (Row row : rows) {
            for (List<Paragraph> side : List.of(row.left(), row.right())) {
                weight += 64
                        + side.stream()
                                .mapToInt(paragraph -> paragraph.html().length() + 64)
                                .sum();
            }
        }
        return weight;
    }
}
