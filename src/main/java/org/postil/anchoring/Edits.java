package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many code points have to be removed and added to come from the start of two stretches to any pair of places in them,
 * if nothing counts as kept but runs: single letters, unlike words share by chance (the furthest reaching paths of E. W.
 * Myers, An O(ND) Difference Algorithm, 1986).
 */
final class Edits {
    /** A shorter run between two edits is removed and added with them. */
    static final int SHORTEST_RUN = 6;

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
        rounds.add(new int[] {along(0, 0)});
        for (int edits = 1; edits <= this.most; edits++) {
            rounds.add(round(edits));
        }
    }

    private int[] round(int edits) {
        int[] round = new int[2 * edits + 1];
        Arrays.fill(round, NEVER);
        for (int k = -edits; k <= edits; k += 2) {
            // A path that reaches the end could have left its diagonal one step before.
            int removed = Math.min(reached(edits - 1, k - 1) + 1, a.length);
            int added = Math.min(reached(edits - 1, k + 1), b.length + k);
            int x = Math.max(removed, added);
            if (x >= Math.max(0, k)) {
                int end = along(x, k);
                boolean run = end - x >= SHORTEST_RUN || end == a.length || end - k == b.length;
                round[k + edits] = run ? end : x;
            }
        }
        return round;
    }

    private int reached(int edits, int k) {
        return edits < Math.abs(k) ? NEVER : rounds.get(edits)[k + edits];
    }

    private int along(int from, int k) {
        int x = from;
        while (x < a.length && x - k < b.length && a[x] == b[x - k]) {
            x++;
        }
        return x;
    }

    /** To a place where both go on alike; more than {@code most} when they are more. */
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
