package org.postil.anchoring;

/**
 * Goes from a block that keeps its order to the next such block on one side, counting what was edited and what was kept
 * on the way. What was taken elsewhere counts as removed here and added there.
 */
final class Walk {
    /** Of the block set out from, no more than this counts: what is far behind says nothing about the way ahead. */
    private static final int NEAR = 64;

    /** So many edits, removed and added code points together, are few however little text they stand in. */
    private static final int FEW = 8;

    /** A shorter run, and shorter than the edits on one side of it, is what two sentences happen to share. */
    private static final int CHANCE = 32;

    private final Difference difference;
    private final int side;
    private int index;
    private Block at;
    private int edits;
    private int passed;
    private boolean first = true;
    private boolean rewritten;

    /** @param side 1 towards the end, -1 towards the start */
    Walk(Difference difference, Block from, int side) {
        this.difference = difference;
        this.side = side;
        this.index = difference.indexBefore(from.before());
        this.at = from;
    }

    /** False at the text's edge. */
    boolean step() {
        passed += first ? Math.min(NEAR, at.length()) : at.length();
        Block next = difference.at(index += side);
        while (next != null && (chance(next) || difference.taken(next))) {
            next = difference.at(index += side);
        }
        rewritten |= first && difference.rewritten(at, next, side);
        first = false;
        edits += difference.gap(at, next, side);
        at = next;
        return next != null;
    }

    private boolean chance(Block next) {
        int ahead = difference.gap(at, next, side);
        int behind = difference.gap(next, difference.at(index + side), side);
        return next.length() < Math.min(CHANCE, Math.max(ahead, behind));
    }

    /** Null beyond the last block. */
    Block at() {
        return at;
    }

    /** Code points removed and added on the way. */
    int edits() {
        return edits;
    }

    /** Whether, where it set out, something was written instead of something else, which may begin or end alike. */
    boolean rewritten() {
        return rewritten;
    }

    /** Whether so little was edited on the way that it can only be the same text. */
    boolean light() {
        return edits <= FEW || edits * 4 <= passed;
    }
}
