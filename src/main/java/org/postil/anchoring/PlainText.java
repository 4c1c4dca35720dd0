package org.postil.anchoring;

import java.util.Arrays;

/**
 * A text addressed by code points. Converts to and from UTF-16 units, which browsers count, in O(log n) of the
 * characters beyond the Basic Multilingual Plane, and in O(1) where there are none.
 */
public final class PlainText {
    private final String string;
    private final int[] codePoints;
    private final int[] astral;

    public PlainText(String string) {
        this.string = string;
        this.codePoints = string.codePoints().toArray();
        this.astral = new int[string.length() - codePoints.length];
        int found = 0;
        for (int i = 0; i < codePoints.length && found < astral.length; i++) {
            if (Character.isSupplementaryCodePoint(codePoints[i])) {
                astral[found++] = i;
            }
        }
    }

    /** In code points. */
    public int length() {
        return codePoints.length;
    }

    /** The UTF-16 unit at which the code point starts; the length maps to the length. */
    public int toUtf16(int codePoint) {
        checkIndex(codePoint, codePoints.length);
        return codePoint + astralBefore(codePoint);
    }

    /** The code point to which the UTF-16 unit belongs; the length maps to the length. */
    public int toCodePoint(int utf16) {
        checkIndex(utf16, string.length());
        int low = 0;
        int high = astral.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // astral[i] starts at astral[i] + i in units and is over two units later.
            if (astral[middle] + middle + 1 < utf16) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean inLowHalf = low < astral.length && astral[low] + low + 1 == utf16;
        return inLowHalf ? astral[low] : utf16 - low;
    }

    public boolean holds(Span span) {
        return span.end() <= codePoints.length;
    }

    public String slice(Span span) {
        return slice(span.start(), span.end());
    }

    /** @throws IndexOutOfBoundsException when the offsets, in code points, leave the text */
    public String slice(int start, int end) {
        return string.substring(toUtf16(start), toUtf16(end));
    }

    int[] codePoints() {
        return codePoints;
    }

    private int astralBefore(int codePoint) {
        int at = Arrays.binarySearch(astral, codePoint);
        return at < 0 ? -at - 1 : at;
    }

    private static void checkIndex(int index, int length) {
        if (index < 0 || index > length) {
            throw new IndexOutOfBoundsException("Offset " + index + " is outside a text of " + length + ".");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlainText text && string.equals(text.string);
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }

    @Override
    public String toString() {
        return string;
    }
}
