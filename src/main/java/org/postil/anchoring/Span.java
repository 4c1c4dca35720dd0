package org.postil.anchoring;

/**
 * A stretch of a plain text in Unicode code points, start inclusive, end exclusive (W3C Web Annotation Data Model,
 * 4.2.5 Text Position Selector). Never empty.
 */
public record Span(int start, int end) {
    /** @throws IllegalArgumentException when the start is negative or not before the end */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span needs 0 <= start < end, not " + start + " and " + end + ".");
        }
    }

    public int length() {
        return end - start;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
