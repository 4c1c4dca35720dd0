package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What two revisions of a text share, as {@link Block}s: those in the same order in both and those taken elsewhere. */
final class Difference {
    /** Code points of a run that, standing once in each text, is taken for the same run. */
    static final int WIDTH = 16;

    private final int[] a;
    private final int[] b;
    private final Shingles inA;
    private final Shingles inB;
    private final List<Block> byBefore;
    private final List<Block> byAfter;
    private final Set<Block> taken;

    Difference(int[] before, int[] after) {
        this.a = before;
        this.b = after;
        this.inA = new Shingles(a, WIDTH);
        this.inB = new Shingles(b, WIDTH);
        Matching matching = new Matching(a, b, inA, inB);
        byBefore = matching.blocks();
        byAfter = new ArrayList<>(byBefore);
        byAfter.sort(Comparator.comparingInt(Block::after));
        taken = Set.copyOf(matching.taken());
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
        return Matching.sure(inA, inB, a, offset, shift);
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
        return removed(block, next, side) + added(block, next, side);
    }

    /** Whether something was both removed and added there. */
    boolean rewritten(Block block, Block next, int side) {
        return removed(block, next, side) > 0 && added(block, next, side) > 0;
    }

    private int removed(Block block, Block next, int side) {
        return side > 0
                ? (next == null ? a.length : next.before()) - block.beforeEnd()
                : block.before() - (next == null ? 0 : next.beforeEnd());
    }

    private int added(Block block, Block next, int side) {
        return side > 0
                ? (next == null ? b.length : next.after()) - block.afterEnd()
                : block.after() - (next == null ? 0 : next.afterEnd());
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
}
