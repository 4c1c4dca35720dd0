package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two texts. Runs of {@link Difference#WIDTH} code points that stand once in each hold the comparison together (a
 * patience difference); what lies between is compared with shorter runs, and at last code point by code point.
 */
final class Matching {
    private static final int LOCAL_WIDTH = 7;
    private static final int MOST_EDITS = 1000;
    private static final int SHORTEST_RUN = 3;

    private final int[] a;
    private final int[] b;
    private final Shingles inA;
    private final Shingles inB;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Block> taken;

    Matching(int[] a, int[] b, Shingles inA, Shingles inB) {
        this.a = a;
        this.b = b;
        this.inA = inA;
        this.inB = inB;
        Gap whole = trimmed(new Gap(0, a.length, 0, b.length));
        Order order = new Order(sole(inA, inB, whole), this::taking);
        order.taken().forEach(this::keep);
        taken = new HashSet<>(order.taken());
        fillBetween(whole, order, true);
        blocks.sort(Comparator.comparingInt(Block::before));
        cutAtSeams(order);
    }

    /** By their place in the earlier text. */
    List<Block> blocks() {
        return blocks;
    }

    /** Those that went past others on their way to the later text. */
    Set<Block> taken() {
        return taken;
    }

    /** Whether the run at this offset of the earlier text stands once in each, so that nobody can mistake it. */
    static boolean sure(Shingles inA, Shingles inB, int[] a, int offset, int shift) {
        return offset >= 0
                && offset + Difference.WIDTH <= a.length
                && inB.sole(a, offset) == offset + shift
                && inA.sole(a, offset) == offset;
    }

    private record Gap(int a, int aEnd, int b, int bEnd) {
        boolean oneSided() {
            return a >= aEnd || b >= bEnd;
        }
    }

    private void keep(Block block) {
        if (block.length() > 0) {
            blocks.add(block);
        }
    }

    private Gap trimmed(Gap gap) {
        int most = Math.min(gap.aEnd - gap.a, gap.bEnd - gap.b);
        int head = 0;
        while (head < most && a[gap.a + head] == b[gap.b + head]) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && a[gap.aEnd - 1 - tail] == b[gap.bEnd - 1 - tail]) {
            tail++;
        }
        keep(new Block(gap.a, gap.b, head));
        keep(new Block(gap.aEnd - tail, gap.bEnd - tail, tail));
        return new Gap(gap.a + head, gap.aEnd - tail, gap.b + head, gap.bEnd - tail);
    }

    private List<Block> sole(Shingles ofA, Shingles ofB, Gap gap) {
        List<Block> found = new ArrayList<>();
        int at = gap.a;
        int free = gap.a;
        while (at + ofA.width <= gap.aEnd) {
            int there = ofB.sole(a, at);
            if (there < gap.b || there + ofB.width > gap.bEnd || ofA.sole(a, at) != at) {
                at++;
                continue;
            }
            Block block = grown(at, there, ofA.width, new Gap(free, gap.aEnd, gap.b, gap.bEnd));
            found.add(block);
            at = block.beforeEnd();
            free = at;
        }
        return found;
    }

    private Block grown(int at, int there, int width, Gap within) {
        int back = 0;
        while (at - back > within.a && there - back > within.b && a[at - back - 1] == b[there - back - 1]) {
            back++;
        }
        int length = width;
        while (at + length < within.aEnd && there + length < within.bEnd && a[at + length] == b[there + length]) {
            length++;
        }
        return new Block(at - back, there - back, length + back);
    }

    private void fillBetween(Gap whole, Order order, boolean deeper) {
        int fromA = whole.a;
        int fromB = whole.b;
        for (Block block : order.kept()) {
            keep(block);
            fill(clear(new Gap(fromA, block.before(), fromB, block.after()), order), deeper);
            fromA = block.beforeEnd();
            fromB = block.afterEnd();
        }
        fill(clear(new Gap(fromA, whole.aEnd, fromB, whole.bEnd), order), deeper);
    }

    /** The part of the gap in front of whatever was taken from it or brought into it. */
    private static Gap clear(Gap gap, Order order) {
        return new Gap(
                gap.a,
                Math.min(gap.aEnd, order.nextTakenFrom(gap.a)),
                gap.b,
                Math.min(gap.bEnd, order.nextTakenTo(gap.b)));
    }

    private void fill(Gap gap, boolean deeper) {
        if (gap.oneSided()) {
            return;
        }
        Gap rest = trimmed(gap);
        if (rest.oneSided()) {
            return;
        }
        if (deeper && Math.min(rest.aEnd - rest.a, rest.bEnd - rest.b) > 4 * LOCAL_WIDTH) {
            Shingles ofA = new Shingles(a, rest.a, rest.aEnd, LOCAL_WIDTH);
            Shingles ofB = new Shingles(b, rest.b, rest.bEnd, LOCAL_WIDTH);
            // Too small a stretch to say that something was taken elsewhere in it.
            fillBetween(rest, new Order(sole(ofA, ofB, rest), block -> block.first(0)), false);
        } else {
            ShortestEdit.between(a, new Span(rest.a, rest.aEnd), b, new Span(rest.b, rest.bEnd), MOST_EDITS).stream()
                    .filter(run -> run.length() >= SHORTEST_RUN)
                    .forEach(this::keep);
        }
    }

    /** All of it, if it stands once itself, and not only the seam between two sentences that stand elsewhere too. */
    private Block taking(Block block) {
        int runs = block.length() - Difference.WIDTH + 1;
        int sure = 0;
        for (int at = block.before(); at < block.before() + runs; at++) {
            sure += sure(inA, inB, a, at, block.shift()) ? 1 : 0;
        }
        return sure * 2 >= runs ? Seam.whole(a, block) : block.first(0);
    }

    /** Between two blocks where something only came or only went, nothing says where exactly. */
    private void cutAtSeams(Order order) {
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Block left = blocks.get(i);
            Block right = blocks.get(i + 1);
            boolean came = left.beforeEnd() == right.before() && left.afterEnd() < right.after();
            boolean went = left.beforeEnd() < right.before() && left.afterEnd() == right.after();
            if (!came && !went
                    || taken.contains(left)
                    || taken.contains(right)
                    || order.nextTakenTo(left.afterEnd()) < right.after()) {
                continue;
            }
            int push = came
                    ? Seam.push(b, left.afterEnd(), right.after(), left.length(), right.length())
                    : Seam.push(a, left.beforeEnd(), right.before(), left.length(), right.length());
            blocks.set(i, left.first(left.length() + push));
            blocks.set(i + 1, right.from(push));
        }
    }
}
