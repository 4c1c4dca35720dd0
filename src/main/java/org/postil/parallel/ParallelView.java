package org.postil.parallel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.documents.DocumentView;
import org.postil.documents.DocumentView.TextView;

/**
 * A page of two texts side by side.
 *
 * @param texts left and right
 * @param filter which notes are asked for, by name in an address
 * @param cut whether there are more notes on this part than stand on the page
 * @param editable whether the reader may put rows right
 * @param laying what he does to them, or null as long as he reads
 */
record ParallelView(
        DocumentView document,
        Sides texts,
        List<Row> rows,
        Part part,
        Map<String, String> filter,
        boolean cut,
        boolean editable,
        Laying laying) {

    record Sides(TextView left, TextView right) {}

    /**
     * Which part of the whole a page is, in rows from 0.
     *
     * @param to exclusive
     * @param before where the page before begins
     */
    record Part(int from, int to, int all, int before) {}

    /**
     * @param number from 0
     * @param here whether it was asked for
     * @param laid whether an editor has said that it is right
     */
    record Row(Cell left, Cell right, int number, boolean here, boolean laid) {
        /** Cards that stand open beside a row; what is more would part it from the next by a screen. */
        private static final int OPEN = 4;

        List<NumberedNote> notes() {
            return Stream.concat(left.notes().stream(), right.notes().stream()).toList();
        }

        public List<NumberedNote> open() {
            return notes().stream().limit(OPEN).toList();
        }

        public List<NumberedNote> folded() {
            return notes().stream().skip(OPEN).toList();
        }
    }

    /**
     * What one text says in a row.
     *
     * @param html of its paragraphs, or empty
     * @param start in code points of its text
     * @param end exclusive
     * @param notes those that begin in it
     * @param html of all of them with their notes, where they are read
     * @param pieces each of them by itself, where rows are put right
     */
    record Cell(TextView text, String html, int start, int end, List<NumberedNote> notes, List<String> pieces) {
        public boolean isEmpty() {
            return html.isEmpty() && pieces.isEmpty();
        }
    }

    public TextView left() {
        return texts.left();
    }

    public TextView right() {
        return texts.right();
    }

    /** Texts that are on neither side. */
    public List<TextView> others() {
        return document.texts().stream()
                .filter(text -> !text.id().equals(left().id()) && !text.id().equals(right().id()))
                .toList();
    }

    public boolean earlier() {
        return part.from() > 0;
    }

    public boolean later() {
        return part.to() < part.all();
    }

    public String before() {
        return address(left(), right(), (part.before() == 0 ? "" : "&row=" + part.before()) + onLaying());
    }

    public String after() {
        return address(left(), right(), "&row=" + part.to() + onLaying());
    }

    private String onLaying() {
        return laying == null ? "" : "&laying=1";
    }

    /** Whether there is a row beneath this one, here or on the next page. */
    public boolean goesOn(Row row) {
        return row.number() + 1 < part.all();
    }

    /** The same, where rows can be put right. */
    public String layable() {
        return address(left(), right(), "&row=" + part.from() + "&laying=1");
    }

    /** The same, to be read. */
    public String read() {
        return address(left(), right(), "&row=" + part.from());
    }

    /** The same with the sides changed, at the same place. */
    public String swapped() {
        return address(right(), left(), at(rows.stream().map(Row::right)));
    }

    public String withLeft(TextView other) {
        return address(other, right(), "");
    }

    public String withRight(TextView other) {
        return address(left(), other, at(rows.stream().map(Row::left)));
    }

    /** Where the text is read and annotated. */
    public String reading(TextView text) {
        return "/documents/" + document.slug() + "?text=" + text.id();
    }

    public String reading(Cell cell) {
        return reading(cell.text()) + "&at=" + cell.start() + "#at-" + cell.start() + "-" + cell.end();
    }

    private String at(Stream<Cell> cells) {
        if (!earlier()) {
            return "";
        }
        return cells.filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> "&at=" + cell.start())
                .orElse("");
    }

    private String address(TextView left, TextView right, String place) {
        String asked = filter.entrySet().stream()
                .map(part -> "&" + part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return "/documents/" + document.slug() + "/beside?left=" + left.id() + "&right=" + right.id() + place + asked;
    }
}
