package org.postil.anchoring;

/**
 * What a note was made on: the exact text and what stood around it (W3C Web Annotation Data Model, 4.2.4 Text Quote
 * Selector). An empty prefix or suffix says nothing about what stood there.
 */
public record Quote(String exact, String prefix, String suffix) {
    /** Code points of context taken on either side, as the Hypothesis client does. */
    public static final int CONTEXT = 32;

    /** @throws IllegalArgumentException when the exact text is missing or empty */
    public Quote {
        if (exact == null || exact.isEmpty()) {
            throw new IllegalArgumentException("A quote needs its exact text.");
        }
        prefix = prefix == null ? "" : prefix;
        suffix = suffix == null ? "" : suffix;
    }

    /** @throws IndexOutOfBoundsException when the span leaves the text */
    public static Quote of(PlainText text, Span span) {
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        return new Quote(text.slice(span), text.slice(from, span.start()), text.slice(span.end(), to));
    }

    boolean hasContext() {
        return !prefix.isEmpty() || !suffix.isEmpty();
    }
}
