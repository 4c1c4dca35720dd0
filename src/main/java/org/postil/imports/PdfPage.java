package org.postil.imports;

import java.util.List;

/**
 * A page and the lines of its text, in the order in which they are read.
 *
 * @param label what it is cited by, "12" or "xiv"; empty as long as it is not known
 * @param width in points, as it is looked at
 * @param height in points
 */
record PdfPage(String label, float width, float height, List<PdfLine> lines) {
    PdfPage {
        lines = List.copyOf(lines);
    }

    PdfPage labelled(String other) {
        return new PdfPage(other, width, height, lines);
    }

    PdfPage with(List<PdfLine> others) {
        return new PdfPage(label, width, height, others);
    }
}
