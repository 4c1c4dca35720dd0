package org.postil.annotations;

import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;

/**
 * A note that somebody wrote elsewhere.
 *
 * @param draft what it says, without a target: where it stands is looked for
 * @param quote the words it is about, as they were read there; null for the document as a whole
 * @param position where they stood in what was read there, in code points, or null; believed only if they stand there here
 */
public record BroughtNote(AnnotationDraft draft, Origin origin, Quote quote, Span position) {}
