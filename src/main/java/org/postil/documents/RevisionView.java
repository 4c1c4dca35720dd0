package org.postil.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A revision as JSON.
 *
 * @param author the name
 * @param base the revision that was corrected, where it was not the one before: others' work was merged; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionView(
        UUID text,
        int number,
        String plain,
        String html,
        List<Folio> folios,
        String author,
        Instant created,
        String comment,
        Integer base) {
    public static RevisionView of(Revision revision, String author) {
        return new RevisionView(
                revision.text(),
                revision.number(),
                revision.plain(),
                revision.html(),
                revision.folios(),
                author,
                revision.created(),
                revision.comment(),
                revision.base());
    }
}
