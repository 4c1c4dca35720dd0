package org.postil.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPolygon;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Region;
import org.postil.documents.Markdown;
import org.postil.facsimiles.PdfBox;
import org.postil.facsimiles.PdfOriginal;
import org.postil.facsimiles.PdfOriginal.Covered;
import org.postil.links.CrossReferenceView.EndView;
import org.postil.tags.TagView;

/**
 * A PDF as it came, with notes on it as annotations (ISO 32000-1, 12.5): a highlight on the words, on each page they reach; an
 * outline of a region; a sticky note on the first page for what has no place; answers by {@code IRT}. Every byte of the file stays as it is, what is
 * new stands behind them, so that a signature on it still holds.
 */
final class PdfNotes implements Closeable {
    private static final Map<String, float[]> COLOURS = Map.of(
            "amber", new float[] {1, .88f, .54f},
            "sage", new float[] {.75f, .9f, .76f},
            "sky", new float[] {.73f, .87f, .98f},
            "rose", new float[] {.98f, .78f, .83f});

    /** Among what a certificate allows to be added: forms to be filled in, signatures, and notes. */
    private static final int NOTES_ALLOWED = 3;

    private final Front front;
    private final PdfOriginal original;
    private final PDDocument pdf;
    private final Map<Integer, COSArray> annotations = new HashMap<>();
    private int unplaced;

    private PdfNotes(Front front, PdfOriginal original, PDDocument pdf) {
        this.front = front;
        this.original = original;
        this.pdf = pdf;
    }

    /** @throws IOException when it cannot be read or takes no notes; PDFBox throws others for what is malformed */
    static PdfNotes open(Front front, PdfOriginal original) throws IOException {
        PdfBox.makeSafe();
        PDDocument pdf = Loader.loadPDF(original.open(), IOUtils.createTempFileOnlyStreamCache());
        if (!takesNotes(pdf)) {
            pdf.close();
            throw new IOException("Whoever certified it allows no notes");
        }
        return new PdfNotes(front, original, pdf);
    }

    /** A certificate (DocMDP; ISO 32000-1, 12.8.2.2) holds only while nothing is added but what it allows by its number. */
    private static boolean takesNotes(PDDocument pdf) {
        COSDictionary permissions = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        COSDictionary certificate = permissions == null ? null : permissions.getCOSDictionary(COSName.DOCMDP);
        COSArray references = certificate == null ? null : certificate.getCOSArray(COSName.REFERENCE);
        for (int i = 0; references != null && i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference
                    && COSName.DOCMDP.equals(reference.getCOSName(COSName.TRANSFORM_METHOD))) {
                COSDictionary allowed = reference.getCOSDictionary(COSName.TRANSFORM_PARAMS);
                return allowed != null && allowed.getInt(COSName.P) == NOTES_ALLOWED;
            }
        }
        return true;
    }

    /** Marks the words of a note with its thread; false when they stand on none of these pages. */
    boolean mark(Noted noted) throws IOException {
        AnnotationView note = noted.note();
        if (note.region() != null) {
            return draw(noted, note.region());
        }
        var anchor = note.anchor();
        if (note.target() == null || anchor == null || anchor.start() == null) {
            return false;
        }
        List<Covered> covered = original.covered(note.target().text(), anchor.revision(), anchor.start(), anchor.end());
        PDAnnotationMarkup first = null;
        for (Covered part : covered) {
            PDAnnotationMarkup highlight = highlight(note, part);
            if (first == null) {
                first = highlight;
                highlight.setContents(words(noted, note));
                highlight.setAnnotationName(note.id().toString());
            } else {
                // What goes on over the page is one with the first, and says nothing twice.
                highlight.setInReplyTo(first);
                highlight.setReplyType(PDAnnotationMarkup.RT_GROUP);
                highlight.setAnnotationName(note.id() + "-" + (part.page() + 1));
            }
            put(part.page(), highlight);
        }
        if (first != null) {
            thread(noted, first, covered.get(0).page());
        }
        return first != null;
    }

    /** Draws the region of a note with its thread; false when it is on none of these pages. */
    private boolean draw(Noted noted, Region region) throws IOException {
        OptionalInt page = original.page(region.facsimile(), region.page());
        if (page.isEmpty()) {
            return false;
        }
        AnnotationView note = noted.note();
        float[] corners = new PageFrame(pdf.getPage(page.getAsInt()))
                .corners(region.shape().outline());
        var outline = signed(new PDAnnotationPolygon(), note, page.getAsInt());
        outline.setVertices(corners);
        outline.setRectangle(around(corners));
        outline.setContents(words(noted, note));
        outline.setAnnotationName(note.id().toString());
        outline.constructAppearances(pdf);
        put(page.getAsInt(), outline);
        thread(noted, outline, page.getAsInt());
        return true;
    }

    /** Puts a note that has no place on these pages beside the first, and says so. */
    void stick(Noted noted) throws IOException {
        AnnotationView note = noted.note();
        var sticker = signed(new PDAnnotationText(), note, 0);
        sticker.setName(PDAnnotationText.NAME_NOTE);
        sticker.setRectangle(new PageFrame(pdf.getPage(0)).slot(unplaced++));
        String where = where(noted);
        sticker.setContents((where + "\n\n" + words(noted, note)).strip());
        sticker.setAnnotationName(note.id().toString());
        sticker.constructAppearances(pdf);
        put(0, sticker);
        thread(noted, sticker, 0);
    }

    /** Marks the words of a cross-reference; false when they stand on none of these pages. */
    boolean mark(Related link) throws IOException {
        EndView here = link.card().here();
        if (here.anchor() == null || here.adrift()) {
            return false;
        }
        var anchor = here.anchor();
        List<Covered> covered = original.covered(here.text(), anchor.revision(), anchor.start(), anchor.end());
        var marks = new PdfLink(pdf, front, link);
        for (Covered part : covered) {
            marks.on(part).forEach(annotation -> put(part.page(), annotation));
        }
        return !covered.isEmpty();
    }

    /** Puts a cross-reference that has no place on these pages beside the first. */
    void stick(Related link) {
        put(0, new PdfLink(pdf, front, link).beside(new PageFrame(pdf.getPage(0)).slot(unplaced++)));
    }

    private String where(Noted noted) {
        if (noted.note().region() != null) {
            return front.words().onPage(noted.note().region().label());
        }
        return noted.quote() == null
                ? front.words().onTheWhole()
                : front.words().withoutPlace(ProseFormat.oneLine(noted.quote()));
    }

    private PDAnnotationMarkup highlight(AnnotationView note, Covered part) {
        var highlight = signed(new PDAnnotationHighlight(), note, part.page());
        float[] points = new PageFrame(pdf.getPage(part.page())).quads(part.boxes());
        highlight.setQuadPoints(points);
        highlight.setRectangle(around(points));
        highlight.constructAppearances(pdf);
        return highlight;
    }

    static PDRectangle around(float[] points) {
        float left = points[0];
        float right = left;
        float bottom = points[1];
        float top = bottom;
        for (int i = 0; i < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            bottom = Math.min(bottom, points[i + 1]);
            top = Math.max(top, points[i + 1]);
        }
        return new PDRectangle(left, bottom, right - left, top - bottom);
    }

    private void thread(Noted noted, PDAnnotationMarkup first, int page) throws IOException {
        Map<UUID, PDAnnotationMarkup> said = new HashMap<>(Map.of(noted.note().id(), first));
        for (AnnotationView reply : noted.replies()) {
            var answer = signed(new PDAnnotationText(), reply, page);
            answer.setRectangle(first.getRectangle());
            answer.setContents(words(noted, reply));
            answer.setAnnotationName(reply.id().toString());
            answer.setInReplyTo(said.getOrDefault(reply.inReplyTo(), first));
            answer.setReplyType(PDAnnotationMarkup.RT_REPLY);
            answer.setAppearance(nothing(first.getRectangle()));
            said.put(reply.id(), answer);
            put(page, answer);
        }
    }

    /** Answers are read in the thread; on the page there is nothing of them to see. */
    private PDAppearanceDictionary nothing(PDRectangle box) {
        var drawn = new PDAppearanceStream(pdf);
        drawn.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(drawn);
        return appearance;
    }

    private <T extends PDAnnotationMarkup> T signed(T annotation, AnnotationView note, int page) {
        annotation.setTitlePopup(note.author().name());
        annotation.setCreationDate(date(note.created()));
        annotation.setModifiedDate(date(note.updated()));
        annotation.setColor(colour(note));
        annotation.setPrinted(true);
        annotation.setPage(pdf.getPage(page));
        if (front.has(Part.TAGS) && !note.tags().isEmpty()) {
            annotation.setSubject(String.join(", ", note.tags()));
        }
        return annotation;
    }

    /** What was noted, under which tags, with what it is linked, and where it is read. @param note this one or an answer */
    private String words(Noted noted, AnnotationView note) {
        List<String> words = new ArrayList<>();
        if (!note.body().isBlank() && (front.has(Part.NOTES) || note.inReplyTo() != null)) {
            words.add(Xml.legal(Markdown.plain(note.body()).strip()));
        }
        if (front.has(Part.TAGS) && !note.tags().isEmpty()) {
            words.add("#" + String.join(" #", note.tags()));
        }
        noted.linksAt(note).forEach(link -> words.add(Xml.legal(link.line(front))));
        words.add(note.permalink());
        return String.join("\n\n", words);
    }

    /** As it is marked in Postil: its own colour, else that of its first tag. */
    private static PDColor colour(AnnotationView note) {
        String named = note.colour() != null
                ? note.colour()
                : note.tagViews().stream().findFirst().map(TagView::colour).orElse("amber");
        return colour(named);
    }

    static PDColor colour(String named) {
        return new PDColor(COLOURS.getOrDefault(named, COLOURS.get("amber")), PDDeviceRGB.INSTANCE);
    }

    static Calendar date(Instant when) {
        return new Calendar.Builder()
                .setInstant(Date.from(when))
                .setTimeZone(TimeZone.getTimeZone("UTC"))
                .build();
    }

    /** Those that a page had come first; a list of its own may be shared by several pages and is left alone. */
    private void put(int page, PDAnnotation annotation) {
        annotations.computeIfAbsent(page, this::those).add(annotation.getCOSObject());
    }

    private COSArray those(int number) {
        PDPage page = pdf.getPage(number);
        COSArray before = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        COSArray all = new COSArray();
        if (before != null) {
            for (int i = 0; i < before.size(); i++) {
                all.add(before.get(i));
            }
        }
        return all;
    }

    /** Writes the file as it was, and behind it what is new. */
    void write(OutputStream out) throws IOException {
        annotations.forEach((page, all) -> pdf.getPage(page).getCOSObject().setItem(COSName.ANNOTS, all));
        if (annotations.isEmpty()) {
            copy(original, out);
        } else {
            pdf.saveIncremental(out);
        }
    }

    static void copy(PdfOriginal original, OutputStream out) throws IOException {
        try (var bytes = original.open()) {
            new RandomAccessInputStream(bytes).transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
