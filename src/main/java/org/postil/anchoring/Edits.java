package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many code points have to be removed and added to come from the start of two stretches to any pair of places in them
 * (the furthest reaching paths of E. W. Myers, An O(ND) Difference Algorithm, 1986).
 */
final class Edits {
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final int[] a;
    private final int[] b;
    private final int most;

    /** After so many edits, how far each diagonal from -edits to edits reaches in a. */
    private final List<int[]> rounds = new ArrayList<>();

    /** @param most edits that are of interest */
    Edits(int[] a, int[] b, int most) {
        this.a = a;
        this.b = b;
        this.most = Math.min(most, a.length + b.length);
        int[] last = {};
        for (int edits = 0; edits <= this.most; edits++) {
            last = next(last, edits);
            rounds.add(last);
        }
    }

    private int[] next(int[] last, int edits) {
        int[] next = new int[2 * edits + 1];
        Arrays.fill(next, NEVER);
        for (int k = -edits; k <= edits; k += 2) {
            // A path that reaches the end could have left its diagonal one step before.
            int removed = Math.min(reached(last, edits - 1, k - 1) + 1, a.length);
            int added = Math.min(reached(last, edits - 1, k + 1), b.length + k);
            int x = edits == 0 ? 0 : Math.max(removed, added);
            if (x < Math.max(0, k)) {
                continue;
            }
            while (x < a.length && x - k < b.length && a[x] == b[x - k]) {
                x++;
            }
            next[k + edits] = x;
        }
        return next;
    }

    private static int reached(int[] round, int edits, int k) {
        return Math.abs(k) > edits ? NEVER : round[k + edits];
    }

    /** More than {@code most} when they are more. */
    int to(int x, int y) {
        int k = x - y;
        for (int edits = Math.abs(k); edits < rounds.size(); edits += 2) {
            if (rounds.get(edits)[k + edits] >= x) {
                return edits;
            }
        }
        return most + 1;
    }
}
