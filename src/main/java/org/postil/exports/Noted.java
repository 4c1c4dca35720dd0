package org.postil.exports;

import java.util.List;
import org.postil.annotations.AnnotationView;

/**
 * A note of the outline, with what belongs to it.
 *
 * @param note its permalink is a whole address
 * @param citation of its passage, in the HTML of citations; null when none is wanted
 * @param replies of its thread, oldest first; empty when none are wanted
 * @param links that begin or end at it or at an answer to it; empty when none are wanted
 */
record Noted(AnnotationView note, Source source, String citation, List<AnnotationView> replies, List<Related> links) {

    /** Those that begin or end at the note, or at this answer to it. */
    List<Related> linksAt(AnnotationView one) {
        return links.stream()
                .filter(link -> one.id().equals(link.card().here().annotation()))
                .toList();
    }

    /** The words it stands on; null when it is on the whole document. */
    String quote() {
        var target = note.target();
        return target == null || target.exact() == null || target.exact().isBlank() ? null : target.exact();
    }

    /** The folio or page it begins on, as the source calls it; null when that is not known. */
    String folio() {
        return folio(note);
    }

    static String folio(AnnotationView note) {
        if (note.region() != null) {
            return note.region().label();
        }
        return note.target() == null ? null : note.target().folio();
    }
}
