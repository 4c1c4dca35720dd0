package org.postil.correcting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.postil.anchoring.Block;
import org.postil.correcting.Marking.Mark;

/**
 * Two states of a text side by side, block beside block, the words that differ marked.
 *
 * @param rows in the order of the text
 */
record Comparison(List<Row> rows) {
    private static final Mark GONE = new Mark("<mark class=\"gone\">", "mark");
    private static final Mark CAME = new Mark("<mark class=\"came\">", "mark");

    Comparison {
        rows = List.copyOf(rows);
    }

    /** @param change how a row differs; SAME rows stand together in one */
    record Row(Change change, String before, String after, int blocks) {
        public boolean same() {
            return change == Change.SAME;
        }
    }

    enum Change {
        SAME,
        EDITED,
        REMOVED,
        ADDED
    }

    static Comparison of(String before, String after) {
        return new Comparison(rows(Blocks.of(before), Blocks.of(after)));
    }

    public long changes() {
        return rows.stream().filter(row -> !row.same()).count();
    }

    private static List<Row> rows(List<String> before, List<String> after) {
        Correspondence correspondence = Correspondence.of(before, after);
        List<Row> rows = new ArrayList<>();
        int shown = 0;
        for (int i = 0; i < before.size(); i++) {
            int to = correspondence.to(i);
            if (to < 0) {
                rows.add(new Row(Change.REMOVED, whole(before.get(i), GONE), "", 1));
                continue;
            }
            for (; shown < to; shown++) {
                rows.add(new Row(Change.ADDED, "", whole(after.get(shown), CAME), 1));
            }
            shown = to + 1;
            add(rows, before.get(i), after.get(to));
        }
        for (; shown < after.size(); shown++) {
            rows.add(new Row(Change.ADDED, "", whole(after.get(shown), CAME), 1));
        }
        return rows;
    }

    private static void add(List<Row> rows, String before, String after) {
        if (!before.equals(after)) {
            rows.add(edited(before, after));
            return;
        }
        String html = Marking.withoutIds(before);
        int last = rows.size() - 1;
        if (last >= 0 && rows.get(last).same()) {
            Row row = rows.get(last);
            rows.set(
                    last,
                    new Row(Change.SAME, row.before() + "\n" + html, row.after() + "\n" + html, row.blocks() + 1));
        } else {
            rows.add(new Row(Change.SAME, html, html, 1));
        }
    }

    private static Row edited(String before, String after) {
        List<String> a = Tokens.of(before);
        List<String> b = Tokens.of(after);
        BitSet gone = new BitSet();
        BitSet came = new BitSet();
        gone.set(0, a.size());
        came.set(0, b.size());
        for (Block run : Alignment.of(a, b, Tokens::isWord).same()) {
            gone.clear(run.before(), run.before() + run.length());
            came.clear(run.after(), run.after() + run.length());
        }
        return new Row(
                Change.EDITED,
                Marking.html(a, i -> gone.get(i) ? GONE : null),
                Marking.html(b, i -> came.get(i) ? CAME : null),
                1);
    }

    private static String whole(String block, Mark mark) {
        return Marking.html(Tokens.of(block), i -> mark);
    }
}
