package org.postil.anchoring;

import java.util.ArrayList;
import java.util.List;

/** Carries anchors from one revision of a text to the next: through their difference first, then by their words. */
final class Carrying {
    /** A passage of which at least this share is left in its place was edited; of which less is left, perhaps. */
    private static final double SHARE_LEFT = 0.5;

    /** Code points that may come into an edited passage beyond twice its length before it stops being one. */
    private static final int MOST_GROWTH = 400;

    private static final int MOST_COMPARED = 5000;

    private final PlainText before;
    private final PlainText after;
    private final boolean same;
    private final Difference difference;
    private final Identity identity;
    private final QuoteSearch inBefore;
    private final QuoteSearch inAfter;

    Carrying(PlainText before, PlainText after) {
        this.before = before;
        this.after = after;
        this.inBefore = new QuoteSearch(before);
        this.inAfter = new QuoteSearch(after);
        this.same = before.equals(after);
        this.difference = same ? null : new Difference(before.codePoints(), after.codePoints());
        this.identity = same ? null : new Identity(difference, before.codePoints(), after.codePoints());
    }

    Anchor carry(Held held) {
        if (held.span() == null || !before.holds(held.span())) {
            return again(held.quote());
        }
        return judged(same ? Anchor.exact(held.span(), 1, Reason.SAME_PLACE) : follow(held.span()), held);
    }

    /**
     * Where a quote stands that had no place: only what came with this revision says. Words that stood there before, and left
     * its place in doubt, leave it in doubt; that a twin has gone in the meantime tells nothing.
     */
    private Anchor again(Quote quote) {
        Anchor found = inAfter.place(quote);
        if (found.span() == null || cameBack(quote, found)) {
            return found;
        }
        return Anchor.uncertain(List.of(found.span()), found.score(), Reason.SEVERAL_ALIKE);
    }

    private boolean cameBack(Quote quote, Anchor found) {
        return found.state() == Anchor.State.EXACT
                ? !before.toString().contains(quote.exact())
                : inBefore.place(quote).state() == Anchor.State.LOST;
    }

    private Anchor follow(Span span) {
        List<Block> pieces = pieces(span);
        if (pieces.isEmpty()) {
            return elsewhere(span);
        }
        Block piece = pieces.get(0);
        if (pieces.size() == 1 && piece.length() == span.length()) {
            return kept(span, piece);
        }
        return edited(span, pieces);
    }

    /** The parts of the passage that stand unbroken in the later text. */
    private List<Block> pieces(Span span) {
        List<Block> pieces = new ArrayList<>();
        List<Block> blocks = difference.byBefore();
        for (int i = difference.indexBefore(span.start()); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.before() >= span.end()) {
                break;
            }
            Block tail = block.from(Math.max(0, span.start() - block.before()));
            pieces.add(tail.first(Math.min(tail.length(), span.end() - tail.before())));
        }
        return pieces;
    }

    private Anchor kept(Span span, Block piece) {
        Span there = new Span(piece.after(), piece.afterEnd());
        if (!identity.certain(span)) {
            List<Span> candidates = new ArrayList<>(List.of(there));
            candidates.addAll(twins(span));
            return Anchor.uncertain(candidates, 1, Reason.SEVERAL_ALIKE);
        }
        if (piece.shift() == 0) {
            return Anchor.exact(there, 1, Reason.SAME_PLACE);
        }
        return Anchor.moved(
                there, difference.taken(difference.blockAt(span.start())) ? Reason.TAKEN_ELSEWHERE : Reason.SHIFTED);
    }

    private Anchor edited(Span span, List<Block> pieces) {
        List<Block> chain = heaviestChain(span, pieces);
        int left = chain.stream().mapToInt(Block::length).sum();
        Span there = hull(span, chain);
        double share = (double) left / span.length();
        List<Span> twins = freeTwins(span, there);
        if (share >= SHARE_LEFT
                && twins.isEmpty()
                && !same(there, span)
                && (share >= Resemblance.CHANGED || identity.likely(chain))) {
            return Anchor.changed(there, 2.0 * left / (span.length() + there.length()), Reason.EDITED);
        }
        Anchor found = twins.isEmpty() ? elsewhere(span) : null;
        if (found != null && found.state() == Anchor.State.CHANGED) {
            return found;
        }
        List<Span> candidates = new ArrayList<>(twins);
        candidates.add(there);
        return Anchor.uncertain(candidates, share, twins.isEmpty() ? Reason.RESEMBLES_LITTLE : Reason.SEVERAL_ALIKE);
    }

    /** What was cut and yet reads as before is a copy rather than an edited original. */
    private boolean same(Span there, Span span) {
        return after.slice(there).equals(before.slice(span));
    }

    /** The pieces that follow one another in the later text without an outgrown gap, holding the most of the passage. */
    private List<Block> heaviestChain(Span span, List<Block> pieces) {
        int most = span.length() * 2 + MOST_GROWTH;
        List<Block> best = List.of();
        int bestLength = 0;
        List<Block> chain = new ArrayList<>();
        int length = 0;
        for (Block piece : pieces) {
            Block last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
            if (last != null && (piece.after() < last.afterEnd() || piece.after() - last.afterEnd() > most)) {
                chain = new ArrayList<>();
                length = 0;
            }
            chain.add(piece);
            length += piece.length();
            if (length > bestLength) {
                best = chain;
                bestLength = length;
            }
        }
        return List.copyOf(best);
    }

    /** From the first piece to the last, and what was written over the passage's lost ends. */
    private Span hull(Span span, List<Block> chain) {
        Block first = chain.get(0);
        Block last = chain.get(chain.size() - 1);
        int lostAhead = first.before() - span.start();
        int lostBehind = span.end() - last.beforeEnd();
        int written = Math.min(difference.freeBefore(first.after()), MOST_GROWTH);
        int start = first.after() - (difference.keeps(span.start() - 1) ? written : Math.min(written, lostAhead));
        written = Math.min(difference.freeBehind(last.afterEnd()), MOST_GROWTH);
        int end = last.afterEnd() + (difference.keeps(span.end()) ? written : Math.min(written, lostBehind));
        return new Span(lostAhead > 0 ? start : first.after(), lostBehind > 0 ? end : last.afterEnd());
    }

    /** Every other place where the passage's words stand. */
    private List<Span> twins(Span span) {
        if (span.length() > MOST_COMPARED) {
            return List.of();
        }
        // A word or two stand everywhere: they are looked for with what stood around them.
        int around = span.length() < Difference.WIDTH ? Difference.WIDTH : 0;
        int from = Math.max(0, span.start() - around);
        int to = Math.min(before.length(), span.end() + around);
        return difference.after().occurrences(before.codePoints(), from, to, Anchor.MOST_CANDIDATES).stream()
                .sorted()
                .map(start -> start + span.start() - from)
                .map(start -> new Span(start, start + span.length()))
                .toList();
    }

    /** Those twins that are no other passage of the earlier text. */
    private List<Span> freeTwins(Span span, Span except) {
        return twins(span).stream()
                .filter(twin -> !twin.overlaps(except) && !difference.claimed(twin))
                .toList();
    }

    private Anchor elsewhere(Span span) {
        List<Span> twins =
                twins(span).stream().filter(twin -> !surelyAnother(twin)).toList();
        if (!twins.isEmpty()) {
            return Anchor.uncertain(twins, 1, Reason.SEVERAL_ALIKE);
        }
        if (span.length() > MOST_COMPARED || difference.nothingNew()) {
            return Anchor.lost(Reason.GONE);
        }
        Anchor found = inAfter.resembling(before.slice(span));
        return found.span() != null && difference.claimed(found.span()) ? Anchor.lost(Reason.GONE) : found;
    }

    /** Whether the words there are a passage of the earlier text that cannot be mistaken for this one. */
    private boolean surelyAnother(Span twin) {
        if (!difference.claimed(twin)) {
            return false;
        }
        Block block = difference.byAfter().get(difference.indexAfter(twin.start()));
        boolean whole = block.after() <= twin.start() && twin.end() <= block.afterEnd();
        return !whole || identity.certain(new Span(twin.start() - block.shift(), twin.end() - block.shift()));
    }

    /** Said of the note's own words, which may be older than the earlier text. */
    private Anchor judged(Anchor found, Held held) {
        if (found.span() == null) {
            return found;
        }
        String there = after.slice(found.span());
        String words = held.quote().exact();
        if (there.equals(words)) {
            return takenBack(found, held) ? unmoved(found.span(), held.span()) : found;
        }
        if (Folded.of(there).equals(Folded.of(words))) {
            return Anchor.changed(found.span(), QuoteSearch.TYPOGRAPHY_SCORE, Reason.TYPOGRAPHY);
        }
        return found.state() == Anchor.State.CHANGED
                ? found
                : Anchor.changed(found.span(), Likeness.of(there, words), Reason.EDITED);
    }

    /** Whether a correction was undone in its place: the words are the note's again, and were not in between. */
    private boolean takenBack(Anchor found, Held held) {
        return found.state() == Anchor.State.CHANGED
                && found.reason() == Reason.EDITED
                && !before.slice(held.span()).equals(held.quote().exact());
    }

    private static Anchor unmoved(Span there, Span before) {
        return there.equals(before) ? Anchor.exact(there, 1, Reason.SAME_PLACE) : Anchor.moved(there, Reason.SHIFTED);
    }
}
