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
    public record Candidate(int number, int start, int end, String prefix, String exact, String suffix, String folio) {}

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
