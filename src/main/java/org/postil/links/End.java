package org.postil.links;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Passage;
import org.postil.annotations.Passages;

/**
 * One end of a cross-reference: a document as a whole, a passage of one of its texts, or an annotation on it. A passage
 * keeps for ever what was chosen, and beside it where that stands in the current revision.
 *
 * @param annotation the annotation it is, or null
 * @param text of the passage it is, or null; so are all that follow then
 * @param revision in which start and end were counted, in code points, the end exclusive
 * @param anchorStart null when the passage is uncertain or lost in the current revision
 */
@Embeddable
public record End(
        @Column(name = "document") UUID document,
        @Column(name = "annotation") UUID annotation,
        @Column(name = "text") UUID text,
        @Column(name = "revision") Integer revision,
        @Column(name = "start") Integer start,
        @Column(name = "end") Integer end,
        @Column(name = "exact") String exact,
        @Column(name = "prefix") String prefix,
        @Column(name = "suffix") String suffix,
        @Column(name = "folio") String folio,
        @Column(name = "anchor_revision") Integer anchorRevision,
        @Column(name = "anchor_start") Integer anchorStart,
        @Column(name = "anchor_end") Integer anchorEnd,
        @Column(name = "anchor_state") String anchorState) {

    static End whole(UUID document) {
        return note(document, null);
    }

    static End note(UUID document, UUID annotation) {
        return new End(document, annotation, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A passage, and where it stands today. */
    static End passage(UUID document, Passage passage, AnnotationView.Anchor anchor) {
        return new End(
                document,
                null,
                passage.text(),
                passage.revision(),
                passage.start(),
                passage.end(),
                passage.exact(),
                passage.prefix(),
                passage.suffix(),
                passage.folio(),
                anchor.revision(),
                anchor.start(),
                anchor.end(),
                anchor.state());
    }

    /** The same passage as it stands in another revision. */
    End standing(AnnotationView.Anchor anchor) {
        return passage(document, kept().passage(), anchor);
    }

    /** The passage as it was chosen, and where it stands. */
    Passages.Kept kept() {
        return new Passages.Kept(
                new Passage(text, revision, start, end, exact, prefix, suffix, folio), anchorStart, anchorEnd);
    }

    boolean isPassage() {
        return text != null;
    }

    /** Whether it is the same place as another, wherever that stands today. */
    boolean isSamePlace(End other) {
        return document.equals(other.document)
                && java.util.Objects.equals(annotation, other.annotation)
                && java.util.Objects.equals(text, other.text)
                && java.util.Objects.equals(start, other.start)
                && java.util.Objects.equals(end, other.end);
    }
}
