package org.postil.annotations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/**
 * What a note said at a time, and to whom.
 *
 * @param version of the note
 * @param written when its words were
 * @param replaced when something else came in its place; null for what it says now, or when nobody kept it
 * @param tags ids; null when nobody kept them
 * @param visibility private, group or public; null when nobody kept it, and then it is its author's alone
 */
record Wording(
        UUID annotation,
        int version,
        String body,
        Instant written,
        Instant replaced,
        List<UUID> tags,
        String visibility,
        List<UUID> groups) {

    /** What it says now. */
    static Wording of(Annotation annotation) {
        return new Wording(
                annotation.id(),
                annotation.version(),
                annotation.body(),
                annotation.updated(),
                null,
                annotation.tags(),
                LowerCaseEnum.word(annotation.visibility()),
                annotation.groups());
    }

    /** Whether the note still says this, to the same people. */
    boolean says(Annotation annotation) {
        Wording now = of(annotation);
        return body.equals(now.body)
                && tags.equals(now.tags)
                && visibility.equals(now.visibility)
                && groups.equals(now.groups);
    }
}
