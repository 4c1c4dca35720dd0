package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The shortest edit script between two short stretches (E. W. Myers, An O(ND) Difference Algorithm, 1986, greedy). */
public final class ShortestEdit {
    private final int[] a;
    private final int[] b;
    private final int aFrom;
    private final int bFrom;
    private final int n;
    private final int m;
    private final List<int[]> rounds = new ArrayList<>();

    private ShortestEdit(int[] a, Span of, int[] b, Span with) {
        this.a = a;
        this.b = b;
        this.aFrom = of.start();
        this.bFrom = with.start();
        this.n = of.length();
        this.m = with.length();
    }

    /** The equal runs in order; empty when more than {@code most} code points would have to be removed and added. */
    public static List<Block> between(int[] a, Span of, int[] b, Span with, int most) {
        ShortestEdit edit = new ShortestEdit(a, of, b, with);
        int distance = edit.search(Math.min(most, edit.n + edit.m));
        return distance < 0 ? List.of() : edit.trace(distance);
    }

    private int search(int most) {
        int[] furthest = new int[2 * most + 3];
        int middle = most + 1;
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]);
                int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && a[aFrom + x] == b[bFrom + x - k]) {
                    x++;
                }
                furthest[middle + k] = x;
                if (k == n - m && x >= n) {
                    return d;
                }
            }
            int[] round = new int[2 * d + 1];
            System.arraycopy(furthest, middle - d, round, 0, 2 * d + 1);
            rounds.add(round);
        }
        return -1;
    }

    private List<Block> trace(int distance) {
        List<Block> runs = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = distance; d > 0; d--) {
            int[] round = rounds.get(d - 1);
            int k = x - y;
            int below = k - 1 >= -(d - 1) && k - 1 <= d - 1 ? round[k - 1 + d - 1] : -1;
            int above = k + 1 >= -(d - 1) && k + 1 <= d - 1 ? round[k + 1 + d - 1] : -1;
            boolean down = k == -d || (k != d && below < above);
            int fromX = down ? above : below;
            int start = down ? fromX : fromX + 1;
            add(runs, start, start - k, x - start);
            x = fromX;
            y = down ? fromX - (k + 1) : fromX - (k - 1);
        }
        add(runs, 0, 0, x);
        Collections.reverse(runs);
        return runs;
    }

    private void add(List<Block> runs, int x, int y, int length) {
        if (length > 0) {
            runs.add(new Block(aFrom + x, bFrom + y, length));
        }
    }
}
