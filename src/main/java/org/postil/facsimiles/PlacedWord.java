package org.postil.facsimiles;

/**
 * A word, or the part of one that stands on one line, on a page image.
 *
 * @param start its first code point in the text
 * @param end behind its last
 * @param confidence how sure a machine was that it read it right, in percent; {@link #UNKNOWN} when nobody says
 */
public record PlacedWord(int start, int end, Box box, int confidence) {
    public static final int UNKNOWN = -1;

    /**
     * A box on a page as it is looked at, from its upper left corner, in ten-thousandths of the page's width and height.
     */
    public record Box(int left, int top, int width, int height) {
        public static final int WHOLE = 10_000;

        /** A box in any unit on a page measured in the same; what reaches over the page's edges is cut off. */
        public static Box of(Edges edges, float pageWidth, float pageHeight) {
            int left = share(edges.left(), pageWidth);
            int top = share(edges.top(), pageHeight);
            return new Box(left, top, share(edges.right(), pageWidth) - left, share(edges.bottom(), pageHeight) - top);
        }

        private static int share(float length, float whole) {
            return whole <= 0 ? 0 : Math.max(0, Math.min(WHOLE, Math.round(length / whole * WHOLE)));
        }
    }

    /** Where a box ends on each side. */
    public record Edges(float left, float top, float right, float bottom) {
        public Edges and(Edges other) {
            return new Edges(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    PlacedWord at(int from, int to) {
        return new PlacedWord(from, to, box, confidence);
    }
}
