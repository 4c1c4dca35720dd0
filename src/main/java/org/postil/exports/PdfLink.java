package org.postil.exports;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnderline;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.postil.facsimiles.PdfOriginal.Covered;

/**
 * A cross-reference at words that nobody noted, as annotations of a PDF: a line under them, which says in its words what they
 * are linked with, and a link on each part of them that leads there. One that has no place on the pages is a sticky note.
 */
final class PdfLink {
    private final PDDocument pdf;
    private final Related link;
    private final String words;
    private PDAnnotationMarkup first;

    PdfLink(PDDocument pdf, Front front, Related link) {
        this.pdf = pdf;
        this.link = link;
        this.words = Xml.legal(link.line(front));
    }

    /** What it puts on a page, of several in their order. */
    List<PDAnnotation> on(Covered part) {
        var page = pdf.getPage(part.page());
        float[] points = new PageFrame(page).quads(part.boxes());
        PDRectangle around = PdfNotes.around(points);
        var line = signed(new PDAnnotationUnderline(), part.page());
        line.setQuadPoints(points);
        line.setRectangle(around);
        if (first == null) {
            first = line;
            line.setContents(words);
            line.setAnnotationName(link.card().key());
        } else {
            line.setInReplyTo(first);
            line.setReplyType(PDAnnotationMarkup.RT_GROUP);
            line.setAnnotationName(link.card().key() + "-" + (part.page() + 1));
        }
        line.constructAppearances(pdf);
        return List.of(line, leading(points, around, part.page()));
    }

    PDAnnotation beside(PDRectangle slot) {
        var sticker = signed(new PDAnnotationText(), 0);
        sticker.setName(PDAnnotationText.NAME_NOTE);
        sticker.setRectangle(slot);
        sticker.setContents(words);
        sticker.setAnnotationName(link.card().key());
        sticker.constructAppearances(pdf);
        return sticker;
    }

    private <T extends PDAnnotationMarkup> T signed(T annotation, int page) {
        var made = link.card().link();
        annotation.setTitlePopup(made.author().name());
        annotation.setCreationDate(PdfNotes.date(made.created()));
        annotation.setModifiedDate(PdfNotes.date(made.created()));
        annotation.setColor(PdfNotes.colour("sky"));
        annotation.setPrinted(true);
        annotation.setPage(pdf.getPage(page));
        return annotation;
    }

    private PDAnnotation leading(float[] points, PDRectangle around, int page) {
        var there = new PDActionURI();
        there.setURI(link.address());
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        var leading = new PDAnnotationLink();
        leading.setAction(there);
        leading.setQuadPoints(points);
        leading.setRectangle(around);
        leading.setBorderStyle(border);
        leading.setContents(words);
        leading.setPrinted(true);
        leading.setPage(pdf.getPage(page));
        return leading;
    }
}
