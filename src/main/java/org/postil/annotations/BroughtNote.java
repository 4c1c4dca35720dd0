package org.postil.annotations;

import org.postil.anchoring.PlainText;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;

/**
 * A note that somebody wrote elsewhere.
 *
 * @param draft what it says; without a target unless that is a region, since where it stands in a text is looked for
 * @param quote the words it is about, as they were read there; null for the document as a whole
 * @param position where they stood in what was read there, or null; believed only if they stand there here
 * @param sure whether it is known to be about these words; else they are only where somebody may look first
 */
public record BroughtNote(AnnotationDraft draft, Origin origin, Quote quote, Position position, boolean sure) {
    /**
     * Offsets as a program elsewhere counts them.
     *
     * @param unit what they count; browsers and what is made in them count UTF-16 units
     */
    public record Position(Span offsets, Unit unit) {
        /** In code points; null when only a text that has them could say so, and this one has not. */
        Span in(PlainText text) {
            if (unit == Unit.CODE_POINTS) {
                return offsets;
            }
            if (offsets.end() > text.toUtf16(text.length())) {
                return null;
            }
            int start = text.toCodePoint(offsets.start());
            int end = text.toCodePoint(offsets.end());
            return start < end ? new Span(start, end) : null;
        }
    }

    /** What offsets count. */
    public enum Unit {
        CODE_POINTS,
        UTF16
    }
}
