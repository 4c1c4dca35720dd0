package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.postil.facsimiles.PlacedWord.Edges;

/** A word of a line, without blanks, and where it stands, in points from the upper left corner of its page. */
record PdfWord(String text, Edges edges) {
    /** Most type reaches so far above and beneath its baseline, in parts of its size. */
    private static final float ABOVE = 0.76f;

    private static final float BENEATH = 0.24f;

    /** The words of a text that was written at once. */
    static List<PdfWord> of(String text, List<TextPosition> positions) {
        if (text.isEmpty()) {
            return List.of();
        }
        var texts = text.split(" ");
        var boxes = boxes(positions);
        List<PdfWord> words = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            // Where the two do not agree, as in writing from right to left, each has the place of all.
            var box = boxes.size() == texts.length
                    ? boxes.get(i)
                    : boxes.stream().reduce(Edges::and).orElseGet(() -> edges(positions.get(0)));
            words.add(new PdfWord(texts[i], box));
        }
        return words;
    }

    /** One for each run of characters that are not blank. */
    private static List<Edges> boxes(List<TextPosition> positions) {
        List<Edges> boxes = new ArrayList<>();
        Edges box = null;
        for (var position : positions) {
            boolean blank = RecordDraft.tidy(position.getUnicode()).isEmpty();
            if (!blank) {
                box = box == null ? edges(position) : box.and(edges(position));
            } else if (box != null) {
                boxes.add(box);
                box = null;
            }
        }
        if (box != null) {
            boxes.add(box);
        }
        return boxes;
    }

    private static Edges edges(TextPosition position) {
        float x = position.getX();
        float y = position.getY();
        float along = position.getWidthDirAdj();
        float above = Math.abs(position.getFontSizeInPt()) * ABOVE;
        float beneath = Math.abs(position.getFontSizeInPt()) * BENEATH;
        // It is told as the text lies in the file, and the page may be turned to be looked at.
        int runs = Math.floorMod(Math.round(position.getDir()) - position.getRotation(), 360);
        return switch (runs) {
            case 90 -> new Edges(x - above, y - along, x + beneath, y);
            case 180 -> new Edges(x - along, y - beneath, x, y + above);
            case 270 -> new Edges(x - beneath, y, x + above, y + along);
            default -> new Edges(x, y - above, x + along, y + beneath);
        };
    }
}
