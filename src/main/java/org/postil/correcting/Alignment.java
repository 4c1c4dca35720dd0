package org.postil.correcting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.postil.anchoring.Block;
import org.postil.anchoring.ShortestEdit;
import org.postil.anchoring.Span;

/** Which items of two sequences are the same, in the order of both; and, between them, what was put for what. */
final class Alignment {
    /** Beyond so many items removed and added, nothing between the common ends counts as the same. */
    static final int MOST_EDITS = 2000;

    private final List<Block> same;
    private final List<Edit> edits;

    /** The items {@code from..to} of the first were replaced by {@code at..end} of the second; either may be none. */
    record Edit(int from, int to, int at, int end) {}

    private Alignment(List<Block> same, int before, int after) {
        this.same = same;
        this.edits = edits(same, before, after);
    }

    static Alignment of(List<String> before, List<String> after) {
        return of(before, after, item -> true);
    }

    /**
     * @param telling items that can hold a sequence together; what stands between two edits without one of them (a
     *     space, a comma) is taken into the edit
     */
    static Alignment of(List<String> before, List<String> after, Predicate<String> telling) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Block> runs = runs(numbered(before, numbers), numbered(after, numbers));
        List<Block> held = new ArrayList<>();
        for (Block run : runs) {
            boolean atBothStarts = run.before() == 0 && run.after() == 0;
            boolean atBothEnds =
                    run.before() + run.length() == before.size() && run.after() + run.length() == after.size();
            if (atBothStarts
                    || atBothEnds
                    || before.subList(run.before(), run.before() + run.length()).stream()
                            .anyMatch(telling)) {
                held.add(run);
            }
        }
        return new Alignment(held, before.size(), after.size());
    }

    /** Runs of the same, in order. */
    List<Block> same() {
        return same;
    }

    List<Edit> edits() {
        return edits;
    }

    private static int[] numbered(List<String> items, Map<String, Integer> numbers) {
        return items.stream()
                .mapToInt(item -> numbers.computeIfAbsent(item, unknown -> numbers.size()))
                .toArray();
    }

    private static List<Block> runs(int[] a, int[] b) {
        int most = Math.min(a.length, b.length);
        int head = 0;
        while (head < most && a[head] == b[head]) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
            tail++;
        }
        List<Block> runs = new ArrayList<>();
        add(runs, new Block(0, 0, head));
        if (a.length > head + tail && b.length > head + tail) {
            var ofA = new Span(head, a.length - tail);
            var ofB = new Span(head, b.length - tail);
            ShortestEdit.between(a, ofA, b, ofB, MOST_EDITS).forEach(run -> add(runs, run));
        }
        add(runs, new Block(a.length - tail, b.length - tail, tail));
        return runs;
    }

    private static void add(List<Block> runs, Block run) {
        if (run.length() > 0) {
            runs.add(run);
        }
    }

    private static List<Edit> edits(List<Block> same, int before, int after) {
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (Block run : same) {
            if (run.before() > from || run.after() > at) {
                edits.add(new Edit(from, run.before(), at, run.after()));
            }
            from = run.before() + run.length();
            at = run.after() + run.length();
        }
        if (before > from || after > at) {
            edits.add(new Edit(from, before, at, after));
        }
        return edits;
    }
}
