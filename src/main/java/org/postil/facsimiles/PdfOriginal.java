package org.postil.facsimiles;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.io.RandomAccessRead;
import org.postil.facsimiles.PlacedWord.Box;

/** A PDF that a document came as, as somebody may have it. Not for several threads. */
public final class PdfOriginal {
    private final Supplier<RandomAccessRead> bytes;
    private final PdfWords words;

    PdfOriginal(Supplier<RandomAccessRead> bytes, PdfWords words) {
        this.bytes = bytes;
        this.words = words;
    }

    /**
     * What a passage covers of a page.
     *
     * @param page of the file, from 0
     * @param boxes one for what it has of each line, in the order of the text; never empty
     */
    public record Covered(int page, List<Box> boxes) {}

    /** Its bytes, a piece at a time; to be closed. */
    public RandomAccessRead open() {
        return bytes.get();
    }

    /** Which page of the file, from 0, is a page of a facsimile, from 1; empty when it is none. */
    public OptionalInt page(UUID facsimile, int number) {
        return words.part(facsimile, number);
    }

    /**
     * Where a passage stands on the pages, in their order; empty when it is of another text, or of words that are on none.
     * Call it outside transactions.
     *
     * @param start in code points of that revision
     * @param end exclusive
     */
    public List<Covered> covered(UUID text, int revision, int start, int end) {
        return words.covered(text, revision, start, end);
    }
}
