package org.postil.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A revision as JSON. */
public record RevisionView(
        UUID text,
        int number,
        String plain,
        String html,
        List<Folio> folios,
        String author,
        Instant created,
        String comment) {
    static RevisionView of(Revision revision, String author) {
        return new RevisionView(
                revision.text(),
                revision.number(),
                revision.plain(),
                revision.html(),
                revision.folios(),
                author,
                revision.created(),
                revision.comment());
    }
}
