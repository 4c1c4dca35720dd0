package org.postil.anchoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Quotes and offsets in, anchors out. Pure and safe for hostile input; every answer below a stated score is uncertain or
 * lost, never a guess shown as certain. The rules and scores are told in src/docs/anchoring.md.
 */
public final class Anchoring {
    private Anchoring() {}

    /** Where a quote that came without offsets stands. */
    public static Anchor place(PlainText text, Quote quote) {
        return new QuoteSearch(text).place(quote);
    }

    /**
     * Whether offsets and quote agree: exact when they do, changed when only the typography differs, uncertain with the
     * quote's own places when the offsets show another text, lost when they leave the text or the quote is nowhere.
     */
    public static Anchor check(PlainText text, Span span, Quote quote) {
        if (!text.holds(span)) {
            return Anchor.lost(Reason.OUTSIDE_TEXT);
        }
        String there = text.slice(span);
        if (there.equals(quote.exact())) {
            return Anchor.exact(span, 1, Reason.SAME_PLACE);
        }
        if (Folded.of(there).equals(Folded.of(quote.exact()))) {
            return Anchor.changed(span, QuoteSearch.TYPOGRAPHY_SCORE, Reason.TYPOGRAPHY);
        }
        Anchor elsewhere = place(text, quote);
        if (elsewhere.state() == Anchor.State.LOST) {
            return elsewhere;
        }
        List<Span> candidates = elsewhere.span() == null ? elsewhere.candidates() : List.of(elsewhere.span());
        return Anchor.uncertain(candidates, elsewhere.score(), Reason.OFFSETS_DISAGREE);
    }

    /**
     * Where a person says a quote stands: exact or moved when it reads so there, else changed.
     *
     * @param made where it stood when it was quoted
     */
    public static Anchor chosen(PlainText text, Span span, Quote quote, Span made) {
        String there = text.slice(span);
        if (!there.equals(quote.exact())) {
            return Anchor.changed(span, Likeness.of(there, quote.exact()), Reason.CHOSEN);
        }
        return span.equals(made) ? Anchor.exact(span, 1, Reason.CHOSEN) : Anchor.moved(span, Reason.CHOSEN);
    }

    /**
     * Every anchor of one revision in the next, in the order given.
     *
     * @param before the text whose offsets the anchors hold
     */
    public static List<Anchor> carry(PlainText before, PlainText after, List<Held> held) {
        Carrying carrying = new Carrying(before, after);
        Anchor[] carried = new Anchor[held.size()];
        IntStream.range(0, carried.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> start(held.get(i))))
                .forEach(i -> carried[i] = carrying.carry(held.get(i)));
        return List.of(carried);
    }

    /** The stretches that stand unbroken in both texts, in the order of the first; one that was moved is among them. */
    public static List<Block> shared(PlainText before, PlainText after) {
        return List.copyOf(new Difference(before.codePoints(), after.codePoints()).byBefore());
    }

    private static int start(Held held) {
        return held.span() == null ? 0 : held.span().start();
    }
}
