package org.postil.imports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jboss.logging.Logger;
import org.postil.documents.Rendition;

/** Reads the lines of a PDF, page after page. Of a page that was read nothing is kept but its lines. */
final class PdfReader extends PDFTextStripper {
    private static final Logger LOG = Logger.getLogger(PdfReader.class);

    /** What no real page or volume comes near; forms that call each other could ask for any number. */
    private static final int MOST_OPERATORS = 50_000_000;

    private static final int MOST_ON_A_PAGE = 500_000;

    private final List<PdfPage> pages = new ArrayList<>();
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfWord> words = new ArrayList<>();
    private long operators;
    private int onPage;
    private int damaged;
    private int characters;
    private float left;
    private float right;
    private float baseline;
    private float size;

    private PdfReader() {
        setSuppressDuplicateOverlappingText(true);
        setLineSeparator("\n");
    }

    /**
     * @throws Refused when it is more than a document may have
     * @throws IOException when every page is damaged
     */
    static List<PdfPage> pages(PDDocument document, int count) throws IOException {
        var reader = new PdfReader();
        reader.writeText(document, Writer.nullWriter());
        reader.blankUntil(count);
        if (count > 0 && reader.damaged == count) {
            throw new IOException("Every page is damaged");
        }
        return reader.pages;
    }

    @Override
    protected void startPage(PDPage page) {
        blankUntil(getCurrentPageNo() - 1);
        lines.clear();
        onPage = 0;
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
        var box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        pages.add(new PdfPage(
                "", turned ? box.getHeight() : box.getWidth(), turned ? box.getWidth() : box.getHeight(), lines));
    }

    /** What stands on a page in front of where it is damaged is read; the other pages are none the worse for it. */
    @Override
    public void processPage(PDPage page) throws IOException {
        try {
            super.processPage(page);
        } catch (IOException malformed) {
            LOG.debugf("Page %d is damaged: %s", getCurrentPageNo(), malformed.getMessage());
            damaged++;
            writePage();
            endPage(page);
        }
    }

    /** Pages on which nothing stands are not read, and are pages all the same. */
    private void blankUntil(int number) {
        while (pages.size() < number) {
            pages.add(new PdfPage("", 0, 0, List.of()));
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw Refused.whole(Reason.Kind.PDF_TOO_MUCH);
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++onPage > MOST_ON_A_PAGE) {
            throw Refused.whole(Reason.Kind.PDF_TOO_MUCH);
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        characters += text.length();
        if (characters > Rendition.LONGEST / 2) {
            throw Refused.whole(Reason.Kind.TOO_LONG);
        }
        if (words.isEmpty()) {
            left = Float.MAX_VALUE;
            right = 0;
            size = 0;
            baseline = positions.get(0).getY();
        }
        for (var position : positions) {
            left = Math.min(left, position.getX());
            right = Math.max(right, position.getX() + position.getWidth());
            if (position.getFontSizeInPt() > size) {
                size = position.getFontSizeInPt();
                baseline = position.getY();
            }
        }
        words.addAll(PdfWord.of(RecordDraft.tidy(text), positions));
    }

    @Override
    protected void writeWordSeparator() {
        // What is written at a time is a word, or several that have blanks between them in the file.
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    private void endLine() {
        if (!words.isEmpty()) {
            var text = words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
            var boxes = words.stream().map(PdfWord::edges).toList();
            lines.add(new PdfLine(text, left, right, baseline, size, boxes));
        }
        words.clear();
    }
}
