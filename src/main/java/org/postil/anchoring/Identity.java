package org.postil.anchoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a passage that a difference calls kept is truly the same occurrence and not a twin. Where the same words
 * stand several times, a removed, doubled or inserted twin leaves nothing in the text that says which is which; so both
 * ends of the passage must stand where any other place would take more edits to explain.
 */
final class Identity {
    private static final int NONE = -1;

    /** Next to an edit, the odd code point that sets a run apart may be the edit's own and not the passage's. */
    private static final int CLEAR = 24;

    /** A shorter block may be a phrase that a removed and a new sentence happen to share. */
    private static final int SOLID = 72;

    /** The ends of a passage are its quarters; of a short one so much, or its halves. */
    private static final int SHORT = 8;

    /** A shorter end is asked about together with what its block holds on its left, and on its right. */
    private static final int TELLING = 16;

    /** So few code points may be the same by chance beside an edit, */
    private static final int FEW = 8;

    /** and so few between two. */
    private static final int NO_CHANCE = 32;

    private final Difference difference;
    private final int[] a;
    private final int[] b;
    private final Map<Block, Integer> firsts = new HashMap<>();
    private final Map<Block, Integer> lasts = new HashMap<>();
    private final Map<Block, Boolean> copies = new HashMap<>();
    private Frame frame;

    Identity(Difference difference, int[] a, int[] b) {
        this.difference = difference;
        this.a = a;
        this.b = b;
    }

    /** @param span a passage that the difference keeps in one block */
    boolean certain(Span span) {
        int end = Math.min((span.length() + 1) / 2, Math.max(SHORT, span.length() / 4));
        return stands(new Span(span.start(), span.start() + end)) && stands(new Span(span.end() - end, span.end()));
    }

    /** Whether what is left of an edited passage stands in its place: held on one side, or hardly edited on both. */
    boolean likely(List<Block> pieces) {
        for (Block piece : pieces) {
            Block block = difference.blockAt(piece.before());
            if (heldBefore(block, piece.beforeEnd()) != NONE || heldBehind(block, piece.before()) != NONE) {
                return true;
            }
        }
        Block first = difference.blockAt(pieces.get(0).before());
        Block last = difference.blockAt(pieces.get(pieces.size() - 1).before());
        return walk(first, -1).light() && walk(last, 1).light();
    }

    private boolean stands(Span end) {
        Block block = difference.blockAt(end.start());
        int left = heldBefore(block, end.end());
        int right = heldBehind(block, end.start());
        if (left != NONE && right != NONE) {
            return true;
        }
        if (difference.taken(block)) {
            return (left != NONE || alone(end, block, -1)) && (right != NONE || alone(end, block, 1));
        }
        Walk toLeft = left == NONE ? walk(block, -1) : null;
        Walk toRight = right == NONE ? walk(block, 1) : null;
        Span withLeft = new Span(Math.min(end.start(), Math.max(block.before(), end.end() - TELLING)), end.end());
        Span withRight = new Span(end.start(), Math.max(end.end(), Math.min(block.beforeEnd(), end.start() + TELLING)));
        return !byChance(end, block, toLeft, toRight)
                && cheapest(withLeft, block, toLeft, toRight)
                && cheapest(withRight, block, toLeft, toRight);
    }

    /** @param toLeft null when something in the block itself holds it on that side */
    private boolean cheapest(Span end, Block block, Walk toLeft, Walk toRight) {
        Block first = toLeft == null ? block : toLeft.at();
        Block last = toRight == null ? block : toRight.at();
        int from = first == null ? 0 : toLeft == null ? firstSure(first) : lastSure(first);
        int to = last == null ? a.length : (toRight == null ? lastSure(last) : firstSure(last)) + Difference.WIDTH;
        Span before = new Span(from, to);
        Span after = new Span(first == null ? 0 : from + first.shift(), last == null ? b.length : to + last.shift());
        int edits = (toLeft == null ? 0 : toLeft.edits()) + (toRight == null ? 0 : toRight.edits());
        return frame(before, after).holds(end, end.start() + block.shift(), edits);
    }

    /** The last one again, mostly: whoever asks goes through a text from its start. */
    private Frame frame(Span before, Span after) {
        if (frame == null || !frame.spans(before, after)) {
            frame = new Frame(a, before, b, after);
        }
        return frame;
    }

    /** Whether old and new words may happen to begin or end alike, and the passage be no more than that. */
    private static boolean byChance(Span end, Block block, Walk toLeft, Walk toRight) {
        boolean left = suspect(toLeft) && end.end() - block.before() < chance(toRight);
        boolean right = suspect(toRight) && block.beforeEnd() - end.start() < chance(toLeft);
        return left || right;
    }

    private static boolean suspect(Walk walk) {
        return walk != null && walk.rewritten() && !walk.light();
    }

    /** The text's edge holds as well as a run of words does, if nothing was edited on the way to it. */
    private static int chance(Walk otherSide) {
        return otherSide == null || otherSide.edits() == 0 ? FEW : NO_CHANCE;
    }

    /** Whether it stands, with what its block holds beside it on one side, once in both texts. */
    private boolean alone(Span end, Block block, int side) {
        int from = Math.max(Math.min(end.start(), block.before() + FEW), end.start() - NO_CHANCE);
        int to = Math.min(Math.max(end.end(), block.beforeEnd() - FEW), end.end() + NO_CHANCE);
        Span beside = side < 0 ? new Span(from, end.end()) : new Span(end.start(), to);
        return difference.countBefore(beside.start(), beside.end()) == 1
                && difference.countAfter(beside.start(), beside.end()) == 1;
    }

    private Walk walk(Block from, int side) {
        Walk walk = new Walk(difference, from, side);
        while (walk.step() && !solid(walk.at())) {}
        return walk;
    }

    /** Where, in the block, a run starts that stands once in both texts and ends at the offset or before. */
    private int heldBefore(Block block, int offset) {
        return solid(block) && firstSure(block) + Difference.WIDTH <= offset ? firstSure(block) : NONE;
    }

    private int heldBehind(Block block, int offset) {
        return solid(block) && lastSure(block) >= offset ? lastSure(block) : NONE;
    }

    private boolean solid(Block block) {
        return block.length() >= SOLID && firstSure(block) != NONE && !copied(block);
    }

    /** Whether it was taken elsewhere, and yet parts of it still stand in another place too: the original, edited. */
    private boolean copied(Block block) {
        return difference.taken(block) && copies.computeIfAbsent(block, difference::copied);
    }

    private int firstSure(Block block) {
        return firsts.computeIfAbsent(block, one -> sure(one, one.before() + CLEAR, 1));
    }

    private int lastSure(Block block) {
        return lasts.computeIfAbsent(block, one -> sure(one, one.beforeEnd() - CLEAR - Difference.WIDTH, -1));
    }

    private int sure(Block block, int from, int step) {
        int lowest = block.before() + CLEAR;
        int highest = block.beforeEnd() - CLEAR - Difference.WIDTH;
        for (int at = from; at >= lowest && at <= highest; at += step) {
            if (difference.sure(at, block.shift())) {
                return at;
            }
        }
        return NONE;
    }
}
