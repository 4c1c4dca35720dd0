package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Parts blocks into those that keep one order in both texts, chosen so that they hold as much text as possible, and those
 * taken elsewhere.
 */
final class Order {
    private final List<Block> kept = new ArrayList<>();
    private final List<Block> taken = new ArrayList<>();
    private final TreeSet<Integer> takenFrom = new TreeSet<>();
    private final TreeSet<Integer> takenTo = new TreeSet<>();

    /**
     * @param blocks by their place in the earlier text, where they do not overlap
     * @param taking of one that is out of order, what was taken elsewhere; an empty block if nothing was
     */
    Order(List<Block> blocks, UnaryOperator<Block> taking) {
        boolean[] inOrder = heaviest(blocks);
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < inOrder.length; i++) {
            (inOrder[i] ? kept : out).add(blocks.get(i));
        }
        out.replaceAll(taking);
        untangle();
        out.sort(Comparator.comparingInt(Block::after));
        fitInto(out);
        for (Block block : taken) {
            takenFrom.add(block.before());
            takenTo.add(block.after());
        }
    }

    List<Block> kept() {
        return kept;
    }

    /** By their place in the later text. */
    List<Block> taken() {
        return taken;
    }

    /** Where, in the earlier text, the next block taken elsewhere starts. */
    int nextTakenFrom(int offset) {
        Integer next = takenFrom.ceiling(offset);
        return next == null ? Integer.MAX_VALUE : next;
    }

    /** Where, in the later text, the next block taken from elsewhere starts. */
    int nextTakenTo(int offset) {
        Integer next = takenTo.ceiling(offset);
        return next == null ? Integer.MAX_VALUE : next;
    }

    private static boolean[] heaviest(List<Block> blocks) {
        int n = blocks.size();
        Integer[] byAfter = new Integer[n];
        for (int i = 0; i < n; i++) {
            byAfter[i] = i;
        }
        Arrays.sort(byAfter, Comparator.comparingInt(i -> blocks.get(i).after()));
        int[] rank = new int[n];
        for (int r = 0; r < n; r++) {
            rank[byAfter[r]] = r + 1;
        }
        long[] weight = new long[n];
        int[] previous = new int[n];
        int[] best = new int[n + 1];
        Arrays.fill(best, -1);
        int last = -1;
        for (int i = 0; i < n; i++) {
            int chosen = -1;
            for (int r = rank[i]; r > 0; r -= r & -r) {
                chosen = heavier(weight, chosen, best[r]);
            }
            previous[i] = chosen;
            weight[i] = blocks.get(i).length() + (chosen < 0 ? 0 : weight[chosen]);
            for (int r = rank[i]; r <= n; r += r & -r) {
                best[r] = heavier(weight, best[r], i);
            }
            last = heavier(weight, last, i);
        }
        boolean[] inOrder = new boolean[n];
        for (int i = last; i >= 0; i = previous[i]) {
            inOrder[i] = true;
        }
        return inOrder;
    }

    private static int heavier(long[] weight, int one, int other) {
        return one < 0 || (other >= 0 && weight[other] > weight[one]) ? other : one;
    }

    /** Blocks grown towards each other may overlap in the later text: the second gives way. */
    private void untangle() {
        int free = 0;
        for (int i = 0; i < kept.size(); i++) {
            Block block = kept.get(i);
            int over = Math.min(block.length(), Math.max(0, free - block.after()));
            kept.set(i, block.from(over));
            free = Math.max(free, block.afterEnd());
        }
        kept.removeIf(block -> block.length() == 0);
    }

    private void fitInto(List<Block> out) {
        int next = 0;
        int free = 0;
        for (Block block : out) {
            while (next < kept.size() && kept.get(next).afterEnd() <= block.after()) {
                next++;
            }
            if (next > 0) {
                free = Math.max(free, kept.get(next - 1).afterEnd());
            }
            int over = Math.max(0, free - block.after());
            int until =
                    next < kept.size() ? Math.max(block.after(), kept.get(next).after()) : block.afterEnd();
            int length = Math.min(block.afterEnd(), until) - block.after();
            if (length - over >= Difference.WIDTH) {
                taken.add(block.first(length).from(over));
                free = block.after() + length;
            }
        }
    }
}
