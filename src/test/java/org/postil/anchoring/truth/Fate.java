package org.postil.anchoring.truth;

import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;

/** What truly became of a passage. */
public final class Fate {
    public enum Kind {
        /** Every code point of it stands where it stood beside its neighbours. */
        UNTOUCHED,
        TOUCHED,
        /** Nothing of it is left, but something was written in its stead. */
        REWRITTEN,
        GONE
    }

    /** A place is the true one from this share. */
    public static final double MOSTLY = 0.5;

    /** Of which more than this share might as well be a twin's, nothing tells where it stands. */
    static final double DOUBT = 0.25;

    private final Truth truth;
    private final Span passage;
    private final Kind kind;
    private final Span core;
    private final Span whole;

    /**
     * @param core from the first to the last code point left of it; null when none is
     * @param whole and with what was written instead of its lost ends; null when it is gone
     */
    Fate(Truth truth, Span passage, Kind kind, Span core, Span whole) {
        this.truth = truth;
        this.passage = passage;
        this.kind = kind;
        this.core = core;
        this.whole = whole;
    }

    public Kind kind() {
        return kind;
    }

    /** Null when it is gone. */
    public Span there() {
        return whole;
    }

    /** Code points replaced, removed and added, over its length; 0 when untouched, 1 when nothing is left of it. */
    public double changed() {
        return switch (kind) {
            case UNTOUCHED -> 0;
            case TOUCHED -> truth.changed(passage, core);
            case REWRITTEN, GONE -> 1;
        };
    }

    /** Whether the code points of a quote's context, too, stand on both sides as they stood. */
    public boolean contextKept() {
        return kind == Kind.UNTOUCHED && truth.kept(passage, Quote.CONTEXT);
    }

    /**
     * Whether the edit could as well have been made to a twin, with the same text as the result: of twenty identical
     * sentences one is removed, or a sentence is doubled. Then nothing in the two texts tells.
     */
    public boolean ambiguous() {
        return truth.ambiguous(passage);
    }

    /**
     * Whether the place is the true one: exactly, of a passage that was not touched; else if at least half of what
     * stands there are the passage's own code points or what was written in their stead, or if it covers at least half of
     * all that it and the true place cover (how much of the new words at its ends is its own being open).
     */
    public boolean is(Span place) {
        if (kind == Kind.UNTOUCHED) {
            return whole.equals(place);
        }
        boolean own = place.length() == passage.length() && truth.own(passage, place.start()) >= MOSTLY;
        return own || kind == Kind.TOUCHED && overlap(place) >= MOSTLY;
    }

    private double overlap(Span place) {
        int start = Math.max(whole.start(), Math.min(core.start(), place.start()));
        int end = Math.min(whole.end(), Math.max(core.end(), place.end()));
        int common = Math.min(end, place.end()) - Math.max(start, place.start());
        return common <= 0 ? 0 : (double) common / (end - start + place.length() - common);
    }

    @Override
    public String toString() {
        return kind + " " + whole + (ambiguous() ? ", ambiguous" : "") + ", changed by " + changed();
    }
}
