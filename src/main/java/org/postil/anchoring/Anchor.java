package org.postil.anchoring;

import java.util.List;
import java.util.Locale;

/**
 * Where a passage stands in one text, and how surely.
 *
 * @param span null exactly when the state is uncertain or lost
 * @param score 0 to 1: how much of the passage is still there, or, when uncertain, how good the best candidate is
 * @param candidates where it might stand, best first; at most {@link #MOST_CANDIDATES}, and only when uncertain
 */
public record Anchor(Span span, State state, double score, Reason reason, List<Span> candidates) {
    public static final int MOST_CANDIDATES = 20;

    public enum State {
        EXACT,
        MOVED,
        CHANGED,
        UNCERTAIN,
        LOST;

        /** Stable and lower case: what JSON and the database use. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Anchor {
        candidates = List.copyOf(candidates);
        boolean placed = state != State.UNCERTAIN && state != State.LOST;
        if (placed != (span != null) || (state != State.UNCERTAIN && !candidates.isEmpty())) {
            throw new IllegalArgumentException("An anchor is placed, or uncertain with candidates, or lost.");
        }
    }

    static Anchor exact(Span span, double score, Reason reason) {
        return new Anchor(span, State.EXACT, score, reason, List.of());
    }

    static Anchor moved(Span span, Reason reason) {
        return new Anchor(span, State.MOVED, 1, reason, List.of());
    }

    static Anchor changed(Span span, double score, Reason reason) {
        return new Anchor(span, State.CHANGED, score, reason, List.of());
    }

    static Anchor uncertain(List<Span> candidates, double score, Reason reason) {
        List<Span> few = candidates.stream().distinct().limit(MOST_CANDIDATES).toList();
        return new Anchor(null, State.UNCERTAIN, score, reason, few);
    }

    static Anchor lost(Reason reason) {
        return new Anchor(null, State.LOST, 0, reason, List.of());
    }
}
