package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What two revisions of a text share, as {@link Block}s: those in the same order in both and those taken elsewhere. Runs
 * of {@link #WIDTH} code points that stand once in each text hold the comparison together (a patience difference); what
 * lies between is compared with shorter runs, and at last code point by code point.
 */
final class Difference {
    /** Code points of a run that, standing once in each text, is taken for the same run. */
    static final int WIDTH = 16;

    private static final int LOCAL_WIDTH = 7;
    private static final int MOST_EDITS = 1000;
    private static final int SHORTEST_RUN = 3;

    private final int[] a;
    private final int[] b;
    private final Shingles inA;
    private final Shingles inB;
    private final List<Block> byBefore = new ArrayList<>();
    private final List<Block> byAfter;
    private final Set<Block> taken;

    Difference(int[] before, int[] after) {
        this.a = before;
        this.b = after;
        this.inA = new Shingles(a, WIDTH);
        this.inB = new Shingles(b, WIDTH);
        Gap whole = trimmed(new Gap(0, a.length, 0, b.length));
        Order order = new Order(sole(inA, inB, whole));
        order.taken().forEach(this::keep);
        taken = new HashSet<>(order.taken());
        fillBetween(whole, order, true);
        byBefore.sort(Comparator.comparingInt(Block::before));
        byAfter = new ArrayList<>(byBefore);
        byAfter.sort(Comparator.comparingInt(Block::after));
    }

    List<Block> byBefore() {
        return byBefore;
    }

    List<Block> byAfter() {
        return byAfter;
    }

    /** Index in {@link #byBefore} of the first block that ends behind the offset of the earlier text. */
    int indexBefore(int offset) {
        return firstEndingBehind(byBefore, offset, Block::beforeEnd);
    }

    /** Index in {@link #byAfter} of the first block that ends behind the offset of the later text. */
    int indexAfter(int offset) {
        return firstEndingBehind(byAfter, offset, Block::afterEnd);
    }

    /** Whether the run at this offset of the earlier text stands once in each, so that nobody can mistake it. */
    boolean sure(int offset, int shift) {
        return offset >= 0
                && offset + WIDTH <= a.length
                && inB.sole(a, offset) == offset + shift
                && inA.sole(a, offset) == offset;
    }

    /** Whether a run of the block stands once in the earlier text and several times in the later. */
    boolean copied(Block block) {
        for (int at = block.before(); at + WIDTH <= block.beforeEnd(); at++) {
            if (inA.sole(a, at) == at && inB.sole(a, at) == Shingles.SEVERAL) {
                return true;
            }
        }
        return false;
    }

    /** The block that holds the offset of the earlier text, or the next one behind it. */
    Block blockAt(int offset) {
        return byBefore.get(indexBefore(offset));
    }

    /** The block at the index in {@link #byBefore}; null beyond its ends. */
    Block at(int index) {
        return index < 0 || index >= byBefore.size() ? null : byBefore.get(index);
    }

    /** Code points of both texts between a block and the next on one side, which may be null: the text's edge. */
    int gap(Block block, Block next, int side) {
        if (side > 0) {
            return (next == null ? a.length + b.length : next.before() + next.after())
                    - block.beforeEnd()
                    - block.afterEnd();
        }
        return block.before() + block.after() - (next == null ? 0 : next.beforeEnd() + next.afterEnd());
    }

    /** Whether the code point at the offset of the earlier text, which may lie outside it, stands in the later. */
    boolean keeps(int offset) {
        int index = indexBefore(offset);
        return offset >= 0 && index < byBefore.size() && byBefore.get(index).before() <= offset;
    }

    /** Code points of the later text before the offset that came from nowhere in the earlier one. */
    int freeBefore(int offset) {
        int index = indexAfter(offset) - 1;
        if (index + 1 < byAfter.size() && byAfter.get(index + 1).after() < offset) {
            return 0;
        }
        return offset - (index < 0 ? 0 : byAfter.get(index).afterEnd());
    }

    /** Code points of the later text from the offset on that came from nowhere in the earlier one. */
    int freeBehind(int offset) {
        int index = indexAfter(offset);
        return index == byAfter.size()
                ? b.length - offset
                : Math.max(0, byAfter.get(index).after() - offset);
    }

    /** Whether more than half of the stretch of the later text came from the earlier one. */
    boolean claimed(Span span) {
        int kept = 0;
        for (int i = indexAfter(span.start());
                i < byAfter.size() && byAfter.get(i).after() < span.end();
                i++) {
            Block block = byAfter.get(i);
            kept += Math.min(span.end(), block.afterEnd()) - Math.max(span.start(), block.after());
        }
        return kept * 2 > span.length();
    }

    /** Whether the later text only left things out. */
    boolean nothingNew() {
        return byAfter.stream().mapToInt(Block::length).sum() == b.length;
    }

    /** Whether the block, alone, went past others on its way to the later text. */
    boolean taken(Block block) {
        return taken.contains(block);
    }

    /** How often the stretch of the earlier text stands in it, counted up to a hundred. */
    int countBefore(int from, int to) {
        return inA.occurrences(a, from, to, 100).size();
    }

    /** How often the stretch of the earlier text stands in the later, counted up to a hundred. */
    int countAfter(int from, int to) {
        return inB.occurrences(a, from, to, 100).size();
    }

    Shingles after() {
        return inB;
    }

    private static int firstEndingBehind(List<Block> blocks, int offset, ToIntFunction<Block> end) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end.applyAsInt(blocks.get(middle)) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Gap(int a, int aEnd, int b, int bEnd) {
        boolean oneSided() {
            return a >= aEnd || b >= bEnd;
        }
    }

    private void keep(Block block) {
        if (block.length() > 0) {
            byBefore.add(block);
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
            fillBetween(rest, new Order(sole(ofA, ofB, rest)).withoutTaken(), false);
        } else {
            ShortestEdit.between(a, new Span(rest.a, rest.aEnd), b, new Span(rest.b, rest.bEnd), MOST_EDITS).stream()
                    .filter(run -> run.length() >= SHORTEST_RUN)
                    .forEach(this::keep);
        }
    }
}
