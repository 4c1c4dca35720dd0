package org.postil.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes notes into PDFs for tests as a viewer would: by where type stands on the paper, knowing nothing of our boxes. */
final class PdfMarker {
    static final float SIZE = 12;
    static final float LEFT = 72;

    private static final PDType1Font FONT = new PDType1Font(FontName.TIMES_ROMAN);

    final PdfMaker maker;

    PdfMarker(PdfMaker maker) {
        this.maker = maker;
    }

    /** What a mark goes around: words of a line that begins at {@link #LEFT}, its baseline so far down. */
    record Words(String line, String words, float top) {
        float[] quad() {
            float left = LEFT + width(line.substring(0, line.indexOf(words)));
            float right = left + width(words);
            float baseline = PDRectangle.A4.getHeight() - top;
            float up = baseline + SIZE * 0.7f;
            float down = baseline - SIZE * 0.2f;
            return new float[] {left, up, right, up, left, down, right, down};
        }

        private static float width(String words) {
            try {
                return FONT.getStringWidth(words) / 1000 * SIZE;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    COSDictionary note(int page, String kind, float... rectangle) {
        var note = new COSDictionary();
        note.setItem(COSName.TYPE, COSName.ANNOT);
        note.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        note.setItem(COSName.RECT, numbers(rectangle));
        add(page, note);
        return note;
    }

    COSDictionary mark(int page, String kind, Words... words) {
        List<float[]> quads = new ArrayList<>();
        for (var one : words) {
            quads.add(one.quad());
        }
        float[] points = new float[quads.size() * 8];
        for (int i = 0; i < quads.size(); i++) {
            System.arraycopy(quads.get(i), 0, points, i * 8, 8);
        }
        var mark = note(page, kind, points[0], points[points.length - 1], points[2], points[1]);
        mark.setItem(COSName.QUADPOINTS, numbers(points));
        return mark;
    }

    static COSDictionary says(COSDictionary note, String author, String contents) {
        note.setString(COSName.T, author);
        note.setString(COSName.CONTENTS, contents);
        return note;
    }

    static COSDictionary written(COSDictionary note, Instant when) {
        var calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(when.toEpochMilli());
        note.setDate(COSName.CREATION_DATE, calendar);
        return note;
    }

    static COSDictionary answers(COSDictionary note, COSDictionary parent) {
        note.setItem(COSName.IRT, parent);
        return note;
    }

    static COSDictionary isPartOf(COSDictionary note, COSDictionary head) {
        note.setItem(COSName.RT, COSName.getPDFName("Group"));
        return answers(note, head);
    }

    private void add(int number, COSDictionary note) {
        PDPage page = maker.document.getPage(number);
        var all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (all == null) {
            all = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, all);
        }
        all.add(note);
    }

    static COSArray numbers(float... numbers) {
        var array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }
}
