package org.postil.imports;

import java.util.List;
import org.postil.facsimiles.PlacedWord.Edges;

/**
 * A line of a page, in points from its upper left corner.
 *
 * @param baseline how far down it stands
 * @param size of its type
 * @param words where each of its words stands, in their order; words are what has one blank between them
 */
record PdfLine(String text, float left, float right, float baseline, float size, List<Edges> words) {
    private static final int SCALE = 2;

    PdfLine {
        words = List.copyOf(words);
    }

    /** Sizes that differ by less than a quarter of a point are one. */
    float roundedSize() {
        return Math.round(size * SCALE) / (float) SCALE;
    }

    /** How wide its first word is, about. */
    float firstWord() {
        int space = text.indexOf(' ');
        return space < 0 ? right - left : (right - left) * space / text.length();
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    boolean endsSentence() {
        return text.matches(".*[.!?:;…][\"”’»)\\]]*");
    }
}
