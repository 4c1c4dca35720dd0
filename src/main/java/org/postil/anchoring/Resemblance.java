package org.postil.anchoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where a passage that no longer stands verbatim stands in other words, by the short runs both share. */
final class Resemblance {
    /** At least this alike, and ahead of the next by {@link #LEAD}, is the passage, changed. */
    static final double CHANGED = 0.8;

    static final double LEAD = 0.1;

    /** At least this alike is worth showing as a candidate. */
    static final double CANDIDATE = 0.6;

    /** A passage shorter than this resembles too much. */
    static final int SHORTEST = 16;

    private static final int WIDTH = 6;
    private static final int MOST_PLACES = 32;
    private static final int MOST_SEEDS = 400;
    private static final int MOST_RATED = 8;
    private static final int MOST_SLACK = 200;
    private static final int MOST_EDITS = 1000;

    private final int[] text;
    private final Shingles runs;

    Resemblance(int[] text) {
        this.text = text;
        this.runs = new Shingles(text, WIDTH);
    }

    private record Rated(Span span, double likeness) {}

    Anchor place(int[] sought) {
        if (sought.length < SHORTEST) {
            return Anchor.lost(Reason.GONE);
        }
        List<Rated> rated = rated(sought);
        if (rated.isEmpty() || rated.get(0).likeness < CANDIDATE) {
            return Anchor.lost(Reason.GONE);
        }
        Rated best = rated.get(0);
        double next = rated.size() > 1 ? rated.get(1).likeness : 0;
        if (best.likeness >= CHANGED && best.likeness - next >= LEAD) {
            return Anchor.changed(best.span, best.likeness, Reason.RESEMBLES);
        }
        List<Span> candidates = rated.stream()
                .filter(r -> r.likeness >= CANDIDATE)
                .map(Rated::span)
                .toList();
        Reason reason = candidates.size() > 1 ? Reason.SEVERAL_RESEMBLE : Reason.RESEMBLES_LITTLE;
        return Anchor.uncertain(candidates, best.likeness, reason);
    }

    private List<Rated> rated(int[] sought) {
        List<Rated> rated = new ArrayList<>();
        for (int start : likelyStarts(sought)) {
            int slack = Math.min(MOST_SLACK, sought.length / 4 + 2 * WIDTH);
            int from = Math.max(0, start - slack);
            int to = Math.min(text.length, start + sought.length + slack);
            Rated one = from < to ? fitted(sought, new Span(from, to)) : null;
            if (one != null && rated.stream().noneMatch(r -> r.span.overlaps(one.span))) {
                rated.add(one);
            }
        }
        rated.sort((x, y) -> Double.compare(y.likeness, x.likeness));
        return rated;
    }

    /** Starts that many shared runs agree on, the most agreed first. */
    private List<Integer> likelyStarts(int[] sought) {
        int coarse = Math.min(MOST_SLACK, Math.max(8, sought.length / 4));
        Map<Integer, Integer> votes = new HashMap<>();
        int step = Math.max(1, sought.length / MOST_SEEDS);
        for (int at = 0; at + WIDTH <= sought.length; at += step) {
            for (int place : runs.places(sought, at, MOST_PLACES)) {
                int start = Math.floorDiv(place - at, coarse);
                votes.merge(start, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .sorted((x, y) -> x.getValue().equals(y.getValue())
                        ? Integer.compare(x.getKey(), y.getKey())
                        : y.getValue() - x.getValue())
                .limit(MOST_RATED)
                .map(entry -> Math.max(0, entry.getKey() * coarse + coarse / 2))
                .toList();
    }

    /** The part of the window that answers to the passage, between the first and the last run both share. */
    private Rated fitted(int[] sought, Span window) {
        List<Block> shared = ShortestEdit.between(sought, new Span(0, sought.length), text, window, MOST_EDITS);
        List<Block> telling =
                shared.stream().filter(block -> block.length() >= WIDTH / 2).toList();
        if (telling.isEmpty()) {
            return null;
        }
        Block first = telling.get(0);
        Block last = telling.get(telling.size() - 1);
        int start = Math.max(window.start(), first.after() - first.before());
        int end = Math.min(window.end(), last.afterEnd() + sought.length - last.beforeEnd());
        Span span = toWords(start, Math.max(end, start + 1));
        return new Rated(span, Likeness.of(sought, new Span(0, sought.length), text, span));
    }

    private Span toWords(int start, int end) {
        int from = start;
        while (from > 0 && from > start - WIDTH && inWord(from)) {
            from--;
        }
        int to = end;
        while (to < text.length && to < end + WIDTH && inWord(to)) {
            to++;
        }
        return new Span(inWord(from) ? start : from, inWord(to) ? end : to);
    }

    private boolean inWord(int at) {
        return at > 0
                && at < text.length
                && Character.isLetterOrDigit(text[at - 1])
                && Character.isLetterOrDigit(text[at]);
    }
}
