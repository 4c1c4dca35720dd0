package org.postil.anchoring;

/**
 * An anchor as one revision holds it, to be carried to the next.
 *
 * @param span where it stands in that revision; null when it was lost or uncertain there
 * @param quote what the note was made on, which may be older than that revision
 */
public record Held(Span span, Quote quote) {}
