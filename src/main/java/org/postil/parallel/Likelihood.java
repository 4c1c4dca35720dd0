package org.postil.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postil.parallel.SharedFolios.Shared;

/**
 * What it costs to lay paragraphs of one text beside paragraphs of the other, as a negative logarithm of how likely it is
 * that they say the same: by how many there are, by their lengths, which in a translation are in proportion (Gale and Church,
 * "A Program for Aligning Sentences in Bilingual Corpora", 1993), by headings, and by the folios that begin in them.
 */
final class Likelihood {
    /** Of the length of a translation, by its length in characters, as Gale and Church measured it in sentences. */
    private static final double VARIANCE = 6.8;

    /** By how much of their length paragraphs differ besides, because some translators are brief; and short ones by a word. */
    private static final double SPREAD = 0.1;

    private static final double SHORT = 60;

    /** Lengths never say more against a pair than this: a paragraph can be translated by half. */
    private static final double MOST = 14;

    /** What it costs to part two marks of one folio, and to have a heading beside a paragraph. */
    private static final double PARTED = 9;

    private static final double UNLIKE = 4;

    /** What it costs to leave out a paragraph at the beginning or at the end. */
    private static final double EDGE = 2.5;

    /** Proportions that are nearer to each other than this are one, as a logarithm. */
    private static final double SAME = 0.15;

    private final List<Paragraph> left;
    private final List<Paragraph> right;
    private final double root;
    private final boolean whole;
    private final long[] before;
    private final long[] after;
    /** For each paragraph of the left text, those of the right in which its first and its last folio begin; -1 without. */
    private final int[] firstPartners;

    private final int[] lastPartners;

    /**
     * @param ratio how many characters of the right text one of the left has
     * @param whole whether they are whole texts, of which one may be an excerpt
     */
    Likelihood(List<Paragraph> left, List<Paragraph> right, List<Shared> folios, double ratio, boolean whole) {
        this.whole = whole;
        this.left = left;
        this.right = right;
        this.root = Math.sqrt(ratio);
        this.before = sums(left);
        this.after = sums(right);
        this.firstPartners = new int[left.size()];
        this.lastPartners = new int[left.size()];
        Arrays.fill(firstPartners, -1);
        Arrays.fill(lastPartners, -1);
        for (Shared folio : folios) {
            if (firstPartners[folio.left()] < 0) {
                firstPartners[folio.left()] = folio.right();
            }
            lastPartners[folio.left()] = folio.right();
        }
    }

    /**
     * What proportions the texts may have; which of them they have is told by what comes of it. Where one text is a part of
     * the other, a typical paragraph tells more than the whole; where both have folios, what stands between them does; and
     * of a few paragraphs nothing tells more than that most translations are about as long.
     */
    static List<Double> ratios(List<Paragraph> left, List<Paragraph> right, List<Shared> folios) {
        List<Double> ratios = new ArrayList<>();
        add(ratios, sum(left), sum(right));
        add(ratios, median(left), median(right));
        add(ratios, 1, 1);
        if (folios.size() > 1) {
            Shared first = folios.get(0);
            Shared last = folios.get(folios.size() - 1);
            add(
                    ratios,
                    left.get(last.left()).start() - left.get(first.left()).start(),
                    right.get(last.right()).start() - right.get(first.right()).start());
        }
        return ratios;
    }

    private static void add(List<Double> ratios, double left, double right) {
        double ratio = Math.max(0.1, Math.min(10, (right + 1) / (left + 1)));
        if (ratios.stream().noneMatch(known -> Math.abs(Math.log(known / ratio)) < SAME)) {
            ratios.add(ratio);
        }
    }

    /** Of paragraphs {@code from..to} of the left text beside {@code at..end} of the right. */
    double cost(int from, int to, int at, int end) {
        int wide = to - from;
        int high = end - at;
        double cost = whole && (wide == 0 || high == 0) && isEdge(from, to, at, end)
                ? EDGE * (wide + high)
                : rarity(wide, high);
        if (wide > 0 && high > 0) {
            cost += unlikely(before[to] - before[from], after[end] - after[at]);
        }
        if (wide == 1 && high == 1 && left.get(from).heading() != right.get(at).heading()) {
            cost += UNLIKE;
        }
        for (int i = from; i < to; i++) {
            cost += parted(firstPartners[i], at, end);
            cost += lastPartners[i] == firstPartners[i] ? 0 : parted(lastPartners[i], at, end);
        }
        return cost;
    }

    private static double parted(int partner, int at, int end) {
        return partner >= 0 && (partner < at || partner >= end) ? PARTED : 0;
    }

    /** One beside one is most frequent by far; what stands alone, and many beside one, are rare. */
    private static double rarity(int wide, int high) {
        if (wide == 1 && high == 1) {
            return 0.12;
        }
        return wide == 0 || high == 0 ? 4.6 * (wide + high) : 1.4 + 1.6 * (wide + high - 2);
    }

    /** Whether it stands before all or behind all of the other text, as what an excerpt leaves out does. */
    private boolean isEdge(int from, int to, int at, int end) {
        return from == to ? from == 0 || from == left.size() : at == 0 || end == right.size();
    }

    private double unlikely(long here, long there) {
        double one = here * root;
        double other = there / root;
        double mean = (one + other) / 2;
        double variance = VARIANCE * mean + SPREAD * SPREAD * mean * mean + SHORT;
        return Math.min(MOST, (one - other) * (one - other) / (2 * variance));
    }

    private static long[] sums(List<Paragraph> paragraphs) {
        long[] sums = new long[paragraphs.size() + 1];
        for (int i = 0; i < paragraphs.size(); i++) {
            sums[i + 1] = sums[i] + paragraphs.get(i).length();
        }
        return sums;
    }

    private static long sum(List<Paragraph> paragraphs) {
        return paragraphs.stream().mapToLong(Paragraph::length).sum();
    }

    private static double median(List<Paragraph> paragraphs) {
        List<Integer> lengths =
                paragraphs.stream().map(Paragraph::length).sorted().toList();
        return lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
    }
}
