package org.postil.exports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.documents.Folio;

/** Where folios begin in some states of texts, so that a passage over several of them is cited by all. */
record Folios(Map<State, List<Folio>> marks) {
    static final Folios NONE = new Folios(Map.of());

    /** A state of a text. */
    record State(UUID text, int revision) {}

    /**
     * The folio on which a passage ends.
     *
     * @param first the one on which it begins, or null
     * @param text and revision it stands in; null for a whole document or a part of an image
     * @param end exclusive
     */
    String last(String first, UUID text, Integer revision, Integer end) {
        String last = first;
        if (first != null && text != null) {
            for (Folio folio : marks.getOrDefault(new State(text, revision), List.of())) {
                if (folio.at() >= end) {
                    break;
                }
                last = folio.label();
            }
        }
        return last;
    }
}
