package org.postil.anchoring;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in which what typography may vary is made alike: runs of white space (NBSP and line ends of any kind too) become
 * one space, invisible characters go, quotation marks and dashes become their ASCII likes, ligatures and accented letters
 * are decomposed. Remembers where each code point came from.
 */
final class Folded {
    private int[] folded;
    private int[] origins;
    private int length;

    private Folded(int[] text) {
        folded = new int[text.length + 16];
        origins = new int[text.length + 16];
        for (int i = 0; i < text.length; i++) {
            fold(text[i], i);
        }
        folded = Arrays.copyOf(folded, length);
        origins = Arrays.copyOf(origins, length);
    }

    static Folded of(int[] text) {
        return new Folded(text);
    }

    static Folded of(String text) {
        return new Folded(text.codePoints().toArray());
    }

    /** For searching; its offsets are those {@link #original} takes. */
    PlainText text() {
        return new PlainText(new String(folded, 0, length));
    }

    /** Whether the stretch starts and ends between letters, and not between a letter and its accent. */
    boolean whole(Span span) {
        return span.end() == length || Character.getType(folded[span.end()]) != Character.NON_SPACING_MARK;
    }

    /** The stretch of the unfolded text that gave this one. */
    Span original(Span span) {
        return new Span(origins[span.start()], origins[span.end() - 1] + 1);
    }

    private void fold(int c, int origin) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (length == 0 || folded[length - 1] != ' ') {
                add(' ', origin);
            }
        } else if (c < 0x80) {
            add(c, origin);
        } else if (!invisible(c)) {
            int like = like(c);
            if (like != c) {
                add(like, origin);
            } else {
                decompose(c, origin);
            }
        }
    }

    /** Soft hyphen, zero-width space and joiners, word joiner, byte order mark, directional marks. */
    private static boolean invisible(int c) {
        return c == 0xAD || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c == 0x2060 || c == 0xFEFF;
    }

    private static int like(int c) {
        return switch (c) {
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A, 0xB4 -> '\'';
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB -> '"';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            default -> c;
        };
    }

    private void decompose(int c, int origin) {
        boolean ligature = c >= 0xFB00 && c <= 0xFB06;
        String one = Character.toString(c);
        Normalizer.Form form = ligature ? Normalizer.Form.NFKD : Normalizer.Form.NFD;
        Normalizer.normalize(one, form).codePoints().forEach(part -> add(part, origin));
    }

    private void add(int c, int origin) {
        if (length == folded.length) {
            folded = Arrays.copyOf(folded, folded.length * 2);
            origins = Arrays.copyOf(origins, folded.length);
        }
        folded[length] = c;
        origins[length++] = origin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Folded that && Arrays.equals(folded, that.folded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(folded);
    }
}
