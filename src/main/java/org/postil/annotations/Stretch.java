package org.postil.annotations;

import org.postil.shared.Problem;

/** A stretch of a text's current revision, in code points, the end exclusive. */
public record Stretch(int from, int to) {
    public static final Stretch WHOLE = new Stretch(0, Integer.MAX_VALUE);

    /** @throws Problem 400 */
    public Stretch {
        if (from < 0 || to < from) {
            throw Problem.invalid("from", "A stretch has 0 <= from <= to, in code points.");
        }
    }

    /** What is absent reaches to the text's edge. @throws Problem 400 */
    static Stretch of(Integer from, Integer to) {
        return new Stretch(from == null ? 0 : from, to == null ? Integer.MAX_VALUE : to);
    }
}
