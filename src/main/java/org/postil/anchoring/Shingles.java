package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where every run of {@code width} code points of a text stands: a hash index with chains, one entry a position. */
final class Shingles {
    static final int NONE = -1;
    static final int SEVERAL = -2;

    /** Steps along one chain before a run counts as frequent: bounds the work on hostile, repetitive texts. */
    private static final int PATIENCE = 64;

    private static final int BASE = 0x01000193;

    final int[] text;
    final int width;
    private final int[] first;
    private final int[] next;
    private final int offset;
    private final int shift;

    Shingles(int[] text, int width) {
        this(text, 0, text.length, width);
    }

    Shingles(int[] text, int from, int to, int width) {
        this.text = text;
        this.width = width;
        this.offset = from;
        int runs = Math.max(0, to - from - width + 1);
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, runs)));
        this.shift = 32 - bits;
        this.first = new int[1 << bits];
        this.next = new int[runs];
        Arrays.fill(first, NONE);
        fill(from + runs);
    }

    /** The one place where the run of {@code pattern} at {@code at} stands here, or {@link #NONE} or {@link #SEVERAL}. */
    int sole(int[] pattern, int at) {
        int found = NONE;
        int steps = 0;
        for (int i = first[bucket(hash(pattern, at))]; i >= 0; i = next[i - offset]) {
            if (++steps > PATIENCE) {
                return SEVERAL;
            }
            if (same(pattern, at, i, width)) {
                if (found >= 0) {
                    return SEVERAL;
                }
                found = i;
            }
        }
        return found;
    }

    /** The places of the run at {@code at} of {@code pattern}, none when it is frequent. */
    int[] places(int[] pattern, int at, int most) {
        int[] found = new int[most];
        int count = 0;
        int steps = 0;
        for (int i = first[bucket(hash(pattern, at))]; i >= 0; i = next[i - offset]) {
            if (++steps > PATIENCE || count == most) {
                return new int[0];
            }
            if (same(pattern, at, i, width)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Some places, at most {@code most}, where the whole of {@code pattern[from, to)} stands. */
    List<Integer> occurrences(int[] pattern, int from, int to, int most) {
        List<Integer> found = new ArrayList<>();
        if (to - from < width) {
            return found;
        }
        int steps = 0;
        int last = to - width;
        for (int i = first[bucket(hash(pattern, last))]; i >= 0 && found.size() < most; i = next[i - offset]) {
            int start = i - (last - from);
            if (start >= 0 && same(pattern, from, start, to - from)) {
                found.add(start);
            }
            if (++steps > PATIENCE * PATIENCE) {
                break;
            }
        }
        return found;
    }

    private void fill(int end) {
        int high = 1;
        for (int i = 1; i < width; i++) {
            high *= BASE;
        }
        int hash = 0;
        for (int at = offset; at < end; at++) {
            hash = at == offset ? hash(text, at) : (hash - high * text[at - 1]) * BASE + text[at + width - 1];
            int bucket = bucket(hash);
            next[at - offset] = first[bucket];
            first[bucket] = at;
        }
    }

    private int hash(int[] of, int at) {
        int hash = 0;
        for (int i = at; i < at + width; i++) {
            hash = hash * BASE + of[i];
        }
        return hash;
    }

    private int bucket(int hash) {
        return (hash * 0x9E3779B9) >>> shift;
    }

    private boolean same(int[] pattern, int at, int here, int length) {
        return here + length <= text.length
                && at + length <= pattern.length
                && Arrays.equals(pattern, at, at + length, text, here, here + length);
    }
}
