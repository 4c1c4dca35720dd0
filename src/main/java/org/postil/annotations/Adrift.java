package org.postil.annotations;

import java.util.List;

/**
 * A note without a sure place, or whose place shall be another, as it is shown where such notes are settled.
 *
 * @param candidates where it might stand in the current revision
 * @param settle whether its reader may say where it stands
 */
public record Adrift(Card card, List<Candidate> candidates, boolean settle) {

    /**
     * A place that comes into question, in the words around it.
     *
     * @param number by which it is accepted, from 0
     * @param start in code points of the current revision
     * @param end exclusive
     * @param folio the label of the folio it begins on, or null
     */
    public record Candidate(int number, int start, int end, String prefix, String exact, String suffix, String folio) {
        /** Code points of context on either side. */
        static final int AROUND = 80;

        /** What stands before it, from a whole word on. */
        public String before() {
            return whole(prefix) ? prefix : "…" + prefix.substring(prefix.indexOf(' ') + 1);
        }

        /** What stands behind it, as far as a whole word. */
        public String after() {
            return whole(suffix) ? suffix : suffix.substring(0, suffix.lastIndexOf(' ') + 1) + "…";
        }

        /** Whether it ends with the text and not with the room for it. */
        private static boolean whole(String context) {
            return context.codePointCount(0, context.length()) < AROUND;
        }
    }

    public AnnotationView note() {
        return card.note();
    }

    public boolean placed() {
        return card.placed();
    }

    /** Whether somebody has decided that it stays without a place. */
    public boolean left() {
        return !placed() && note().anchor().settled() != null;
    }
}
