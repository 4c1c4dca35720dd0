package org.postil.anchoring;

/** Goes from block to block to one side, in both texts at once, counting what was edited and what was kept on the way. */
final class Walk {
    /** Of the block set out from, no more than this counts: what is far behind says nothing about the way ahead. */
    private static final int NEAR = 64;

    private final Difference difference;
    private final int side;
    private int index;
    private Block at;
    private int edits;
    private int passed;
    private int steps;
    private boolean crossed;

    /** @param side 1 towards the end, -1 towards the start */
    Walk(Difference difference, Block from, int side) {
        this.difference = difference;
        this.side = side;
        this.index = difference.indexBefore(from.before());
        this.at = from;
        this.passed = Math.min(NEAR, from.length());
    }

    /** False at the text's edge and where the next block in one text is not the next in the other. */
    boolean step() {
        Block next = difference.neighbour(index, side);
        int inAfter = difference.indexAfter(at.after()) + side;
        Block nextAfter = inAfter < 0 || inAfter >= difference.byAfter().size()
                ? null
                : difference.byAfter().get(inAfter);
        if (next != nextAfter) {
            crossed = true;
            return false;
        }
        edits += difference.gap(at, next, side);
        passed += steps++ == 0 ? 0 : at.length();
        at = next;
        index += side;
        return next != null;
    }

    /** Null beyond the last block. */
    Block at() {
        return at;
    }

    /** Code points removed and added on the way. */
    int edits() {
        return edits;
    }

    /** Code points kept on the way, without the block arrived at. */
    int passed() {
        return passed;
    }

    boolean crossed() {
        return crossed;
    }
}
