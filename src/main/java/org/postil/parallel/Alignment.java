package org.postil.parallel;

import java.util.ArrayList;
import java.util.List;

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

    /** What stands side by side: of either text none, one or several paragraphs. */
    record Row(List<Paragraph> left, List<Paragraph> right) {
        private int length() {
            return length(left) + length(right);
        }

        private static int length(List<Paragraph> paragraphs) {
            return paragraphs.stream().mapToInt(Paragraph::length).sum();
        }
    }

    static Alignment of(List<Paragraph> left, List<Paragraph> right) {
        List<Row> rows = new ArrayList<>();
        for (Bitext.Pair pair : Bitext.align(left, right)) {
            rows.add(new Row(
                    List.copyOf(left.subList(pair.from(), pair.to())),
                    List.copyOf(right.subList(pair.at(), pair.end()))));
        }
        return new Alignment(rows);
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
