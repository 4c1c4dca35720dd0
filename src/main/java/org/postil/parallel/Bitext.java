package org.postil.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.postil.parallel.SharedFolios.Shared;

/**
 * Which paragraphs of two texts say the same, in the order of both: the likeliest way to lay them side by side, one beside
 * one, several beside one, or one beside none. Knows no languages.
 */
final class Bitext {
    /** How many paragraphs of either text stand in one row. */
    private static final int[][] STEPS = {{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {1, 4}, {4, 1}
    };

    private static final int WIDEST = 4;

    /** How far from where they would stand in proportion paragraphs are looked for: more where one text has many more. */
    private static final int AROUND = 80;

    /** So many pairs of places are weighed at most, whatever texts are brought: what bounds time and memory. */
    private static final int MOST = 2_000_000;

    private final int left;
    private final int right;
    private final Likelihood likelihood;
    private final int[] middles;
    private final int band;
    private final double[][] costs;
    private final byte[][] steps;

    /** Paragraphs {@code from..to} of the left text beside {@code at..end} of the right; one of both may be none. */
    record Pair(int from, int to, int at, int end) {}

    /** The same where some pairs are known, in the order of both: what stands between them is laid by itself. */
    static List<Pair> align(List<Paragraph> left, List<Paragraph> right, List<Pair> known) {
        if (known.isEmpty()) {
            return align(left, right);
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Pair pair : known) {
            pairs.addAll(between(left, right, new Pair(i, pair.from(), j, pair.at())));
            pairs.add(pair);
            i = pair.to();
            j = pair.end();
        }
        pairs.addAll(between(left, right, new Pair(i, left.size(), j, right.size())));
        return pairs;
    }

    private static List<Pair> between(List<Paragraph> left, List<Paragraph> right, Pair gap) {
        List<Paragraph> onTheLeft = left.subList(gap.from(), gap.to());
        List<Paragraph> onTheRight = right.subList(gap.at(), gap.end());
        return align(onTheLeft, onTheRight, false).stream()
                .map(pair -> new Pair(
                        gap.from() + pair.from(), gap.from() + pair.to(), gap.at() + pair.at(), gap.at() + pair.end()))
                .toList();
    }

    private Bitext(int left, int right, List<Shared> folios, Likelihood likelihood) {
        this.left = left;
        this.right = right;
        this.likelihood = likelihood;
        this.middles = middles(left, right, folios);
        this.band = Math.min(AROUND + Math.abs(left - right), Math.max(WIDEST, MOST / (2 * (left + 1))));
        this.costs = new double[WIDEST + 1][];
        this.steps = new byte[left + 1][];
    }

    /** Every paragraph of both stands in one pair, and the pairs are in the order of both. */
    static List<Pair> align(List<Paragraph> left, List<Paragraph> right) {
        return align(left, right, true);
    }

    /** @param whole whether they may begin or end with what the other leaves out, as whole texts do */
    private static List<Pair> align(List<Paragraph> left, List<Paragraph> right, boolean whole) {
        List<Shared> folios = SharedFolios.of(left, right).inOrder();
        Bitext best = null;
        for (double ratio : Likelihood.ratios(left, right, folios)) {
            Likelihood likelihood = new Likelihood(left, right, folios, ratio, whole);
            Bitext bitext = new Bitext(left.size(), right.size(), folios, likelihood);
            bitext.weigh();
            best = best == null || bitext.cost(bitext.left, bitext.right) < best.cost(best.left, best.right)
                    ? bitext
                    : best;
        }
        return best.pairs();
    }

    /** For each paragraph of the left text, the one of the right that it is near: in proportion between shared folios. */
    private static int[] middles(int left, int right, List<Shared> folios) {
        List<Shared> known = new ArrayList<>(folios);
        known.add(new Shared(left, right));
        int[] middles = new int[left + 1];
        Shared last = new Shared(0, 0);
        for (Shared next : known) {
            int wide = Math.max(1, next.left() - last.left());
            for (int i = last.left() + 1; i <= next.left(); i++) {
                middles[i] = last.right() + (int) ((long) (i - last.left()) * (next.right() - last.right()) / wide);
            }
            last = next;
        }
        return middles;
    }

    private int first(int i) {
        return Math.max(0, middles[i] - band);
    }

    /** As far as the next row's middle, or there would be no way through. */
    private int last(int i) {
        return i == left ? right : Math.min(right, middles[i + 1] + band);
    }

    private void weigh() {
        for (int i = 0; i <= left; i++) {
            int from = first(i);
            int width = last(i) - from + 1;
            costs[i % costs.length] = new double[width];
            Arrays.fill(costs[i % costs.length], Double.POSITIVE_INFINITY);
            steps[i] = new byte[width];
            for (int j = from; j < from + width; j++) {
                reach(i, j);
            }
        }
    }

    /** The likeliest way to have so many paragraphs of both side by side. */
    private void reach(int i, int j) {
        double best = i == 0 && j == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (byte step = 0; step < STEPS.length; step++) {
            int from = i - STEPS[step][0];
            int at = j - STEPS[step][1];
            double before = from < 0 || at < 0 ? Double.POSITIVE_INFINITY : cost(from, at);
            if (before < best) {
                double whole = before + likelihood.cost(from, i, at, j);
                if (whole < best) {
                    best = whole;
                    steps[i][j - first(i)] = step;
                }
            }
        }
        costs[i % costs.length][j - first(i)] = best;
    }

    private double cost(int i, int j) {
        int place = j - first(i);
        double[] row = costs[i % costs.length];
        return place < 0 || place >= row.length ? Double.POSITIVE_INFINITY : row[place];
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int i = left;
        int j = right;
        while (i > 0 || j > 0) {
            int[] step = STEPS[steps[i][j - first(i)]];
            pairs.add(new Pair(i - step[0], i, j - step[1], j));
            i -= step[0];
            j -= step[1];
        }
        Collections.reverse(pairs);
        return pairs;
    }
}
