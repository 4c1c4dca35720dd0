package org.postil.links;

import java.util.List;
import java.util.UUID;
import org.postil.annotations.AnnotationDraft;

/**
 * A cross-reference as somebody makes it.
 *
 * @param kind quotes, replies-to, contradicts, corroborates, draft-of, same-event or see-also (the default)
 * @param visibility private, group (the default) or public
 * @param groups whose members see it when it is for groups; that of the source's document when absent
 * @param remark why, or null
 */
public record CrossReferenceDraft(
        UUID id, String kind, Place source, Place target, String visibility, List<UUID> groups, String remark) {

    /**
     * An end: an annotation, a passage by offsets (code points, end exclusive), by quote or by both, or else the document
     * as a whole. With an annotation the document can be left out.
     */
    public record Place(
            UUID document,
            UUID text,
            Integer revision,
            Integer start,
            Integer end,
            String exact,
            String prefix,
            String suffix,
            UUID annotation) {
        public static Place whole(UUID document) {
            return new Place(document, null, null, null, null, null, null, null, null);
        }

        public static Place note(UUID document, UUID annotation) {
            return new Place(document, null, null, null, null, null, null, null, annotation);
        }

        boolean isPassage() {
            return start != null || end != null || exact != null && !exact.isBlank();
        }

        AnnotationDraft.Target passage() {
            return new AnnotationDraft.Target(text, revision, start, end, exact, prefix, suffix);
        }
    }
}
