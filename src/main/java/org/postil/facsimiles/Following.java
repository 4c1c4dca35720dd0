package org.postil.facsimiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postil.anchoring.Anchoring;
import org.postil.anchoring.Block;
import org.postil.anchoring.PlainText;

/**
 * Where what stood in one revision stands in another. Between two stretches that are the same in both, what was corrected
 * is taken to be in proportion: a word that was misread stays on its place of the page.
 */
public final class Following {
    private final List<Block> blocks;

    private Following(List<Block> blocks) {
        this.blocks = blocks;
    }

    public static Following from(PlainText before, PlainText after) {
        List<Block> inOrder = new ArrayList<>();
        inOrder.add(new Block(0, 0, 0));
        Anchoring.shared(before, after).stream()
                .sorted(Comparator.comparingInt(Block::before))
                .forEach(inOrder::add);
        inOrder.add(new Block(before.length(), after.length(), 0));
        return new Following(List.copyOf(inOrder));
    }

    /** A word where it stands now; empty when it was taken out. */
    Optional<PlacedWord> follow(PlacedWord word) {
        int start = start(word.start());
        int end = end(word.end());
        return start < end ? Optional.of(word.at(start, end)) : Optional.empty();
    }

    /** Of something that begins at an offset of the earlier text. */
    public int start(int offset) {
        int index = lastAt(offset);
        Block block = blocks.get(index);
        return offset < ends(block) ? offset + shift(block) : between(index, offset);
    }

    /** Of something that ends at an offset, which is not 0. */
    public int end(int offset) {
        int index = lastAt(offset - 1);
        Block block = blocks.get(index);
        return offset <= ends(block) ? offset + shift(block) : between(index, offset);
    }

    private int between(int index, int offset) {
        Block block = blocks.get(index);
        int from = block.after() + block.length();
        if (index + 1 == blocks.size()) {
            return from;
        }
        Block next = blocks.get(index + 1);
        int gone = next.before() - ends(block);
        int come = next.after() - from;
        return come <= 0 || gone <= 0 ? from : from + (int) ((long) come * (offset - ends(block)) / gone);
    }

    /** The index of the last block that begins at the offset or before. */
    private int lastAt(int offset) {
        int low = 0;
        int high = blocks.size();
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).before() <= offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int ends(Block block) {
        return block.before() + block.length();
    }

    private static int shift(Block block) {
        return block.after() - block.before();
    }
}
