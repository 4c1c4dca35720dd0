package org.postil.correcting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.anchoring.Block;
import org.postil.correcting.Alignment.Edit;

/**
 * Which block of one revision became which of another: the same ones, and of those that were edited the ones that share
 * enough words, in order.
 */
final class Correspondence {
    /** Of their words, so many two blocks share that are one block edited. */
    private static final double ALIKE = 0.35;

    /**
     * Of the characters of one side times the blocks of the other, so many are searched for the best pairs in some tenths
     * of a second. Where more was edited at once, blocks are paired from the top.
     */
    private static final long MOST_WORK = 100_000_000;

    private final int[] to;

    private Correspondence(int[] to) {
        this.to = to;
    }

    static Correspondence of(List<String> before, List<String> after) {
        int[] to = new int[before.size()];
        Arrays.fill(to, -1);
        Alignment alignment = Alignment.of(before, after);
        for (Block run : alignment.same()) {
            for (int i = 0; i < run.length(); i++) {
                to[run.before() + i] = run.after() + i;
            }
        }
        alignment.edits().forEach(edit -> pair(before, after, edit, to));
        return new Correspondence(to);
    }

    /** The index of what the block became, or -1 when it was taken out. */
    int to(int block) {
        return to[block];
    }

    private static void pair(List<String> before, List<String> after, Edit edit, int[] to) {
        int n = edit.to() - edit.from();
        int m = edit.end() - edit.at();
        if (n == 0 || m == 0) {
            return;
        }
        long characters = before.subList(edit.from(), edit.to()).stream()
                .mapToLong(String::length)
                .sum();
        if (characters * m > MOST_WORK || (long) n * m > MOST_WORK / 100) {
            for (int i = 0; i < Math.min(n, m); i++) {
                to[edit.from() + i] = edit.at() + i;
            }
            return;
        }
        double[][] alike = alike(before.subList(edit.from(), edit.to()), after.subList(edit.at(), edit.end()));
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        alike[i][j] >= ALIKE ? alike[i][j] + best[i + 1][j + 1] : 0);
            }
        }
        for (int i = 0, j = 0; i < n && j < m; ) {
            if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                to[edit.from() + i++] = edit.at() + j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static double[][] alike(List<String> before, List<String> after) {
        List<Map<String, Integer>> words =
                after.stream().map(Correspondence::words).toList();
        double[][] alike = new double[before.size()][after.size()];
        for (int i = 0; i < before.size(); i++) {
            Map<String, Integer> mine = words(before.get(i));
            for (int j = 0; j < after.size(); j++) {
                alike[i][j] = alike(mine, words.get(j));
            }
        }
        return alike;
    }

    /** Twice what both have over what each has; two blocks without words are as alike as can be. */
    private static double alike(Map<String, Integer> a, Map<String, Integer> b) {
        int all = sum(a) + sum(b);
        if (all == 0) {
            return 1;
        }
        int shared = a.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0)))
                .sum();
        return 2.0 * shared / all;
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String block) {
        Map<String, Integer> words = new HashMap<>();
        Tokens.of(block).stream().filter(Tokens::isWord).forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }
}
