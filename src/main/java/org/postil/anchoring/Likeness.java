package org.postil.anchoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike two stretches are, from 0 (nothing in common) to 1 (the same). */
final class Likeness {
    private static final int MOST_EDITS = 1500;

    private Likeness() {}

    static double of(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        return of(a, new Span(0, a.length), b, new Span(0, b.length));
    }

    /** Twice what both share in one order over what both hold (the Dice coefficient of the shortest edit). */
    static double of(int[] a, Span one, int[] b, Span other) {
        int shared = 0;
        for (Block run : ShortestEdit.between(a, one, b, other, MOST_EDITS)) {
            shared += run.length();
        }
        return 2.0 * shared / (one.length() + other.length());
    }

    /**
     * How much of a quote's context stands beside a place: equal code points next to the passage, or else the trigrams
     * both have in common, so that a slip next to the passage does not undo the rest.
     */
    static double ofContext(String expected, String found, boolean fromItsEnd) {
        int[] want = expected.codePoints().toArray();
        int[] have = found.codePoints().toArray();
        int most = Math.min(want.length, have.length);
        int run = 0;
        while (run < most
                && (fromItsEnd ? want[want.length - 1 - run] == have[have.length - 1 - run] : want[run] == have[run])) {
            run++;
        }
        double adjoining = (double) run / want.length;
        return adjoining == 1 ? 1 : Math.max(adjoining, Math.min(0.99, sharedTrigrams(want, have)));
    }

    private static double sharedTrigrams(int[] want, int[] have) {
        if (want.length < 3) {
            return 0;
        }
        Map<List<Integer>, Integer> left = new HashMap<>();
        for (int i = 0; i + 3 <= have.length; i++) {
            left.merge(List.of(have[i], have[i + 1], have[i + 2]), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 3 <= want.length; i++) {
            List<Integer> trigram = List.of(want[i], want[i + 1], want[i + 2]);
            if (left.getOrDefault(trigram, 0) > 0) {
                left.merge(trigram, -1, Integer::sum);
                shared++;
            }
        }
        return (double) shared / (want.length - 2);
    }
}
