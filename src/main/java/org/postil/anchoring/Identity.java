package org.postil.anchoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a passage that a difference calls kept is truly the same occurrence and not a twin. Where the same words
 * stand several times, a removed, doubled or inserted twin leaves nothing in the text that says which is which; so the
 * passage has to be held in its place from both sides by something that stands only once.
 */
final class Identity {
    private static final int NONE = -1;

    /** A shorter block may be a phrase that a removed and a new sentence happen to share. */
    private static final int SOLID = 40;

    /** Next to an edit, the odd code point that sets a run apart may be the edit's own and not the passage's. */
    private static final int MARGIN = 8;

    /** Where a whole twin might hide; more is not looked through. */
    private static final int MOST_SEARCHED = 20_000;

    /** So many edits, removed and added code points together, are few however little text they stand in. */
    private static final int FEW = 8;

    private static final int MOST_EDITS = 500;

    private final Difference difference;
    private final int[] a;
    private final int[] b;
    private final Map<Block, Integer> firsts = new HashMap<>();
    private final Map<Block, Integer> lasts = new HashMap<>();

    Identity(Difference difference, int[] a, int[] b) {
        this.difference = difference;
        this.a = a;
        this.b = b;
    }

    /** @param span a passage that the difference keeps in one block */
    boolean certain(Span span) {
        Block block = difference.byBefore().get(difference.indexBefore(span.start()));
        boolean left = heldFromLeft(span, block) || fewEdits(span, block, -1);
        boolean right = heldFromRight(span, block) || fewEdits(span, block, 1);
        if (left && right) {
            return true;
        }
        return left && noTwin(span, block, 1) || right && noTwin(span, block, -1);
    }

    /** Whether the pieces hold something that stands once, or lie between things that do. */
    boolean telling(List<Block> pieces) {
        for (Block piece : pieces) {
            Span span = new Span(piece.before(), piece.beforeEnd());
            Block block = difference.byBefore().get(difference.indexBefore(span.start()));
            if (heldFromLeft(span, block) || heldFromRight(span, block)) {
                return true;
            }
        }
        return false;
    }

    private boolean heldFromLeft(Span span, Block block) {
        boolean atStart = block.before() == 0 && block.after() == 0;
        return atStart || solid(block) && firstSure(block) + Difference.WIDTH <= span.end();
    }

    private boolean heldFromRight(Span span, Block block) {
        boolean atEnd = block.beforeEnd() == a.length && block.afterEnd() == b.length;
        return atEnd || solid(block) && lastSure(block) >= span.start();
    }

    private boolean solid(Block block) {
        return block.length() >= SOLID && firstSure(block) != NONE;
    }

    private int firstSure(Block block) {
        return firsts.computeIfAbsent(block, one -> sure(one, one.before() + MARGIN, 1));
    }

    private int lastSure(Block block) {
        return lasts.computeIfAbsent(block, one -> sure(one, one.beforeEnd() - MARGIN - Difference.WIDTH, -1));
    }

    private int sure(Block block, int from, int step) {
        int lowest = block.before() + MARGIN;
        int highest = block.beforeEnd() - MARGIN - Difference.WIDTH;
        for (int at = from; at >= lowest && at <= highest; at += step) {
            if (difference.sure(at, block.shift())) {
                return at;
            }
        }
        return NONE;
    }

    /**
     * Whether so little was edited up to the next thing that stands once that a twin cannot have come or gone, and no
     * twin is near enough for the edits to have shifted the passage onto it.
     */
    private boolean fewEdits(Span passage, Block block, int side) {
        Span span = towards(passage, block, side);
        Walk walk = new Walk(difference, block, side);
        while (walk.step() && !solid(walk.at())) {
            if (walk.edits() > MOST_EDITS) {
                return false;
            }
        }
        int edits = walk.edits();
        if (walk.crossed() || edits > MOST_EDITS || edits > FEW && edits * 4 > walk.passed()) {
            return false;
        }
        return !twinWithin(a, span.start(), span, 2 * edits)
                && !twinWithin(b, span.start() + block.shift(), span, 2 * edits);
    }

    private boolean twinWithin(int[] text, int place, Span span, int distance) {
        int from = Math.max(0, place - distance);
        int to = Math.min(text.length - span.length(), place + distance);
        for (int at = from; at <= to; at++) {
            if (at != place && standsAt(text, at, span)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(int[] text, int at, Span span) {
        return Arrays.equals(a, span.start(), span.end(), text, at, at + span.length());
    }

    /** Whether no twin stands, in either text, between the passage and the next thing on that side that stands once. */
    private boolean noTwin(Span passage, Block block, int side) {
        int toEdge = side > 0 ? block.beforeEnd() - passage.start() : passage.end() - block.before();
        if (toEdge < MARGIN) {
            // A few letters at the block's end may be what the new sentence happens to begin with.
            return false;
        }
        Span span = towards(passage, block, side);
        return sameCount(span)
                && noTwin(a, span, span.start(), nextSure(difference.byBefore(), block, side, true), side)
                && noTwin(
                        b,
                        span,
                        span.start() + block.shift(),
                        nextSure(difference.byAfter(), block, side, false),
                        side);
    }

    /** Whether the passage came no more often than before. */
    private boolean sameCount(Span span) {
        return difference.countBefore(span.start(), span.end()) == difference.countAfter(span.start(), span.end());
    }

    /**
     * The passage and what its block holds next to it on one side: an edit beyond the block could only have stood in
     * another place if all of this came again.
     */
    private static Span towards(Span span, Block block, int side) {
        int lowest = Math.max(block.before() + MARGIN, span.start() - Difference.WIDTH);
        int highest = Math.min(block.beforeEnd() - MARGIN, span.end() + Difference.WIDTH);
        int from = side > 0 ? span.start() : Math.min(span.start(), lowest);
        int to = side < 0 ? span.end() : Math.max(span.end(), highest);
        return new Span(from, to);
    }

    private boolean noTwin(int[] text, Span span, int place, int limit, int side) {
        if (Math.abs(place - limit) > MOST_SEARCHED) {
            return false;
        }
        int from = side > 0 ? place + 1 : Math.max(0, limit);
        int to = side > 0 ? Math.min(text.length, limit) - span.length() : place - 1;
        for (int at = from; at <= to; at++) {
            if (standsAt(text, at, span)) {
                return false;
            }
        }
        return true;
    }

    /** The far edge of the first run beyond the block that stands once; the text's own edge where there is none. */
    private int nextSure(List<Block> blocks, Block block, int side, boolean inBefore) {
        int index = inBefore ? difference.indexBefore(block.before()) : difference.indexAfter(block.after());
        for (int i = index + side; i >= 0 && i < blocks.size(); i += side) {
            Block next = blocks.get(i);
            if (solid(next)) {
                int at = side > 0 ? firstSure(next) : lastSure(next);
                int edge = side > 0 ? at + Difference.WIDTH : at;
                return inBefore ? edge : edge + next.shift();
            }
        }
        return side < 0 ? 0 : (inBefore ? a : b).length;
    }
}
