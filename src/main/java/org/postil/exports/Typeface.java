package org.postil.exports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A typeface of a typeset page, and which characters it has; its bold and its italic have the same. The files lie beside the
 * classes, whole, unlike those for browsers, because a page that is to be kept holds what it needs itself.
 */
enum Typeface {
    SERIF("Serif", "SourceSerif4_400Regular.ttf"),
    HEBREW("Hebrew", "NotoSerifHebrew_400Regular.ttf"),
    ARABIC("Arabic", "NotoNaskhArabic_400Regular.ttf"),
    CODE("Code", "SourceCodePro_400Regular.ttf");

    /** Stands for a character that no typeface here has, such as a Chinese one: it is seen that something is missing. */
    static final int MISSING = '□';

    /** Longer than any word, but for the addresses, which break at their slashes. */
    private static final int UNBROKEN = 28;

    private static final int BREAK = 0x200B;

    private final String family;
    private final BitSet characters;

    Typeface(String family, String file) {
        this.family = family;
        this.characters = characters(file);
    }

    /**
     * Characters that stand in one typeface.
     *
     * @param lacking whether boxes stand in it for others that it has not
     */
    record Piece(Typeface face, String text, boolean lacking) {}

    /** As the typesetter knows it. */
    String family() {
        return family;
    }

    boolean has(int character) {
        return characters.get(character);
    }

    /**
     * The text, by typeface; blanks and marks stay in that of the letters before them. A string without an end, which would
     * run over the edge of the page, may break.
     */
    static List<Piece> pieces(String text, Typeface wanted) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Typeface face = wanted;
        boolean lacking = false;
        int unbroken = 0;
        String whole = ArabicShapes.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (int i = 0; i < whole.length(); i = whole.offsetByCodePoints(i, 1)) {
            int character = whole.codePointAt(i);
            if (isUnseen(character)) {
                continue;
            }
            Typeface next = face(character, face, wanted);
            if (next != face) {
                add(pieces, face, piece, lacking);
                lacking = false;
            }
            face = next;
            unbroken = Character.isWhitespace(character) ? 0 : unbroken + 1;
            if (unbroken > UNBROKEN) {
                piece.appendCodePoint(BREAK);
                unbroken = 0;
            }
            boolean known = face.has(character) || isBlank(character);
            piece.appendCodePoint(known ? character : MISSING);
            lacking |= !known;
        }
        add(pieces, face, piece, lacking);
        return pieces;
    }

    private static void add(List<Piece> pieces, Typeface face, StringBuilder piece, boolean lacking) {
        if (!piece.isEmpty()) {
            pieces.add(new Piece(face, piece.toString(), lacking));
            piece.setLength(0);
        }
    }

    private static Typeface face(int character, Typeface current, Typeface wanted) {
        if (isBlank(character) || !Character.isLetter(character) && current.has(character)) {
            return current;
        }
        if (wanted.has(character)) {
            return wanted;
        }
        for (Typeface face : values()) {
            if (face.has(character)) {
                return face;
            }
        }
        return CODE;
    }

    private static boolean isBlank(int character) {
        return character == '\n' || character == '\t' || Character.isSpaceChar(character);
    }

    /** What only says how its neighbours are to be joined or turned; without a typeface that knows it, it says nothing. */
    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT && !ARABIC.has(character)
                || character >= 0xFE00 && character <= 0xFE0F;
    }

    private static BitSet characters(String file) {
        try (InputStream in = open(file)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            var glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int character = ' '; character <= Character.MAX_VALUE; character++) {
                characters.set(character, glyphs.getGlyphId(character) > 0);
            }
            font.close();
            return characters;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws FileNotFoundException for whatever is no font of ours */
    static InputStream open(String file) throws IOException {
        InputStream in = file.matches("\\w+\\.ttf") ? Typeface.class.getResourceAsStream("pdf/fonts/" + file) : null;
        if (in == null) {
            throw new FileNotFoundException(file);
        }
        return in;
    }
}
