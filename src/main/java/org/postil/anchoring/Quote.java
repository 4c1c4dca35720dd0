package org.postil.anchoring;

/**
 * What a note was made on: the exact text and what stood around it (W3C Web Annotation Data Model, 4.2.4 Text Quote
 * Selector). An empty prefix or suffix says nothing about what stood there.
 */
public record Quote(String exact, String prefix, String suffix) {
    /** Code points of context taken on either side, as the Hypothesis client does. */
    public static final int CONTEXT = 32;

    /**
     * In UTF-16 units. What others send may have the whole text for context, which is compared at every place where the words
     * stand; what is farther away than this chooses among them no better.
     */
    private static final int LONGEST_CONTEXT = 128;

    /** @throws IllegalArgumentException when the exact text is missing or empty */
    public Quote {
        if (exact == null || exact.isEmpty()) {
            throw new IllegalArgumentException("A quote needs its exact text.");
        }
        prefix = prefix == null ? "" : end(prefix);
        suffix = suffix == null ? "" : start(suffix);
    }

    private static String end(String context) {
        int from = Math.max(0, context.length() - LONGEST_CONTEXT);
        boolean within = from > 0 && Character.isLowSurrogate(context.charAt(from));
        return context.substring(within ? from + 1 : from);
    }

    private static String start(String context) {
        int to = Math.min(context.length(), LONGEST_CONTEXT);
        boolean within = to < context.length() && Character.isLowSurrogate(context.charAt(to));
        return context.substring(0, within ? to - 1 : to);
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
