package org.postil.anchoring;

import java.util.Arrays;

/**
 * A stretch of the earlier text and the stretch of the later one that surely answers to it: what lies between has come,
 * gone or stayed within it.
 */
final class Frame {
    /** An explanation may take this many edits more than the cheapest, and be the true one. */
    private static final int SLACK = 24;

    /** Beyond, any twin makes uncertain. */
    private static final int MOST_EDITS = 2500;

    private static final int LONGEST = 100_000;

    private final int[] a;
    private final Span before;
    private final int[] b;
    private final Span after;
    private Edits ahead;
    private Edits behind;

    Frame(int[] a, Span before, int[] b, Span after) {
        this.a = a;
        this.before = before;
        this.b = b;
        this.after = after;
    }

    boolean spans(Span before, Span after) {
        return this.before.equals(before) && this.after.equals(after);
    }

    /**
     * Whether the passage stands at the place: to explain the later text by any twin of it would take more edits.
     *
     * @param edits that explain it so
     */
    boolean holds(Span passage, int place, int edits) {
        if (before.length() > LONGEST || after.length() > LONGEST) {
            return false;
        }
        int length = passage.length();
        int reach = 2 * limit(edits);
        int last = Math.min(after.end() - length, place + reach);
        for (int at = Math.max(after.start(), place - reach); at <= last; at++) {
            if (at != place && twin(passage, b, at) && explains(passage.start(), at, length, edits)) {
                return false;
            }
        }
        last = Math.min(before.end() - length, passage.start() + reach);
        for (int at = Math.max(before.start(), passage.start() - reach); at <= last; at++) {
            if (at != passage.start() && twin(passage, a, at) && explains(at, place, length, edits)) {
                return false;
            }
        }
        return true;
    }

    private boolean twin(Span passage, int[] text, int at) {
        return a[passage.start()] == text[at]
                && Arrays.equals(a, passage.start(), passage.end(), text, at, at + passage.length());
    }

    /** Whether the later text comes about as cheaply if it went from the one place to the other. */
    private boolean explains(int from, int to, int length, int edits) {
        int aheadAtLeast = Math.abs(from - before.start() - (to - after.start()));
        int behindAtLeast = Math.abs(before.end() - from - (after.end() - to));
        if (aheadAtLeast + behindAtLeast > limit(edits)) {
            return false;
        }
        if (edits > MOST_EDITS) {
            return true;
        }
        if (ahead == null) {
            int[] one = Arrays.copyOfRange(a, before.start(), before.end());
            int[] other = Arrays.copyOfRange(b, after.start(), after.end());
            ahead = new Edits(one, other, limit(edits));
            behind = new Edits(reversed(one), reversed(other), limit(edits));
        }
        return cost(from, to, length) <= limit(edits);
    }

    private static int limit(int edits) {
        return edits + SLACK;
    }

    /** Edits on both sides of a passage if it went from the one place to the other. */
    private int cost(int from, int to, int length) {
        return ahead.to(from - before.start(), to - after.start())
                + behind.to(before.end() - from - length, after.end() - to - length);
    }

    private static int[] reversed(int[] codePoints) {
        int[] reversed = new int[codePoints.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = codePoints[reversed.length - 1 - i];
        }
        return reversed;
    }
}
