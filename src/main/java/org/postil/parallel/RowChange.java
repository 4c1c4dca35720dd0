package org.postil.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.postil.parallel.Alignment.Row;
import org.postil.shared.Problem;

/**
 * What an editor does to the rows of two texts.
 *
 * @param row its number, from 0
 * @param onTheLeft whether it is done to the left text; says nothing where rows are joined
 * @param paragraph of that text in the row with which a new row begins, from 1
 */
record RowChange(Kind kind, int row, boolean onTheLeft, int paragraph) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(join)|(up|down|part) (left|right)) (\\d{1,7})(?: (\\d{1,7}))?");

    enum Kind {
        /** The row and the one beneath become one. */
        JOIN,
        /** Its first paragraph goes to the row above. */
        UP,
        /** Its last paragraph goes to the row beneath. */
        DOWN,
        /** It becomes two. */
        PART
    }

    /** @param said "join 3", "up left 3", "part right 3 1" @throws Problem 400 for anything else */
    static RowChange of(String said) {
        var written = WRITTEN.matcher(said == null ? "" : said);
        if (!written.matches()) {
            throw Problem.invalid("change", "Choose what is to become of a row.");
        }
        String kind = written.group(1) == null ? written.group(2) : written.group(1);
        return new RowChange(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Integer.parseInt(written.group(4)),
                "left".equals(written.group(3)),
                written.group(5) == null ? 0 : Integer.parseInt(written.group(5)));
    }

    /**
     * Rows from {@code from} to {@code to}, exclusive, and what takes their place.
     */
    record Done(int from, int to, List<Row> rows) {}

    /** The first row that it changes. */
    int first() {
        return kind == Kind.UP ? row - 1 : row;
    }

    /** @throws Problem 400 when there is no such row, or no such paragraph in it */
    Done to(List<Row> rows) {
        int from = first();
        int to = kind == Kind.PART ? row + 1 : from + 2;
        if (from < 0 || to > rows.size()) {
            throw Problem.invalid("change", "There is no such row.");
        }
        Row first = rows.get(from);
        List<Row> changed =
                switch (kind) {
                    case JOIN -> List.of(first.with(rows.get(from + 1)));
                    case UP -> moved(first, rows.get(row), 1);
                    case DOWN -> moved(first, rows.get(row + 1), -1);
                    case PART -> parted(first);
                };
        return new Done(from, to, changed.stream().filter(one -> !one.isEmpty()).toList());
    }

    private List<Paragraph> side(Row one) {
        return onTheLeft ? one.left() : one.right();
    }

    private List<Paragraph> otherSide(Row one) {
        return onTheLeft ? one.right() : one.left();
    }

    private Row row(List<Paragraph> side, List<Paragraph> otherSide) {
        return onTheLeft ? new Row(side, otherSide) : new Row(otherSide, side);
    }

    /** @param way 1: the first of the second row becomes the last of the first row; -1 the other way */
    private List<Row> moved(Row first, Row second, int way) {
        List<Paragraph> both = new ArrayList<>(side(first));
        both.addAll(side(second));
        int border = side(first).size() + way;
        if (border < 0 || border > both.size()) {
            throw Problem.invalid("change", "There is no such paragraph.");
        }
        return List.of(
                row(both.subList(0, border), otherSide(first)),
                row(both.subList(border, both.size()), otherSide(second)));
    }

    /** The other text is parted where about as much of it stands before. */
    private List<Row> parted(Row one) {
        List<Paragraph> side = side(one);
        List<Paragraph> other = otherSide(one);
        if (paragraph < 1 || paragraph >= side.size()) {
            throw Problem.invalid("change", "There is no such paragraph.");
        }
        double share = (double) length(side.subList(0, paragraph)) / length(side);
        int border = 0;
        for (int i = 1; i <= other.size(); i++) {
            boolean nearer = Math.abs(share - (double) length(other.subList(0, i)) / length(other))
                    <= Math.abs(share - (double) length(other.subList(0, border)) / length(other));
            border = nearer ? i : border;
        }
        return List.of(
                row(side.subList(0, paragraph), other.subList(0, border)),
                row(side.subList(paragraph, side.size()), other.subList(border, other.size())));
    }

    private static int length(List<Paragraph> paragraphs) {
        return Math.max(1, paragraphs.stream().mapToInt(Paragraph::length).sum());
    }
}
