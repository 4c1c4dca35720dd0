package org.postil.anchoring.truth;

import org.postil.anchoring.Anchor;
import org.postil.anchoring.Span;

/** How often answers agreed with the truth. */
public final class Tally {
    /** How much of a passage may have changed for it still to be expected back. */
    public static final double A_FIFTH = 0.2;

    private int notes;
    private int wrong;
    private int ambiguous;
    private int gone;
    private int goneYetPlaced;
    private final Share untouched = new Share();
    private final Share besideEdits = new Share();
    private final Share changed = new Share();

    /** Of so many notes so many came through at their true place. */
    public static final class Share {
        private int of;
        private int found;

        private void count(boolean right) {
            of++;
            found += right ? 1 : 0;
        }

        public int of() {
            return of;
        }

        /** 0 to 1; 1 of none. */
        public double found() {
            return of == 0 ? 1 : (double) found / of;
        }
    }

    public void count(Fate fate, Anchor anchor) {
        boolean sure = anchor.state() == Anchor.State.EXACT || anchor.state() == Anchor.State.MOVED;
        count(fate, anchor.span(), sure);
    }

    /**
     * @param place null where none is given
     * @param sure whether the place is given as the passage's own
     */
    public void count(Fate fate, Span place, boolean sure) {
        boolean right = place != null && fate.is(place);
        notes++;
        wrong += sure && !right ? 1 : 0;
        if (fate.ambiguous()) {
            ambiguous++;
            return;
        }
        switch (fate.kind()) {
            case UNTOUCHED -> (fate.contextKept() ? untouched : besideEdits).count(right);
            case TOUCHED -> {
                if (fate.changed() <= A_FIFTH) {
                    changed.count(right);
                }
            }
            case REWRITTEN -> {}
            case GONE -> {
                gone++;
                goneYetPlaced += place == null ? 0 : 1;
            }
        }
    }

    public int notes() {
        return notes;
    }

    /** Called exact or moved, and not at the true place; ambiguous ones too. */
    public int wrong() {
        return wrong;
    }

    /** In no share beneath: nothing in the texts tells where they stand. */
    public int ambiguous() {
        return ambiguous;
    }

    /** With the context of a quote on both sides. */
    public Share untouched() {
        return untouched;
    }

    /** Themselves untouched, with an edit in their context. */
    public Share besideEdits() {
        return besideEdits;
    }

    /** By up to {@link #A_FIFTH} of their length. */
    public Share changed() {
        return changed;
    }

    /** The share of those whose passage is gone that are given a place all the same. */
    public double goneYetPlaced() {
        return gone == 0 ? 0 : (double) goneYetPlaced / gone;
    }
}
