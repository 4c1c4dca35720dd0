package org.postil.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Sets PDFs for tests as an office program would: lines at places, in points from the upper left corner. */
public final class PdfMaker {
    static final float LEFT = 72;
    static final float WIDTH = 451;
    static final float SIZE = 11;
    static final float LEADING = 14;

    private final PDType1Font font = new PDType1Font(FontName.TIMES_ROMAN);
    public final PDDocument document = new PDDocument();
    private PDPage page;
    private float down;

    public PdfMaker page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        down = 130;
        return this;
    }

    public PdfMaker line(String words, float left, float top, float size) {
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(left, page.getMediaBox().getHeight() - top);
            content.showText(words);
            content.endText();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A line that runs up the page, its beginning in points from the lower left corner. */
    public PdfMaker upwards(String words, float left, float bottom, float size) {
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, size);
            content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, left, bottom));
            content.showText(words);
            content.endText();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    PdfMaker heading(String words, float size) {
        down += size;
        line(words, LEFT, down, size);
        down += 2 * LEADING;
        return this;
    }

    /** The next lines, each where it was broken. */
    PdfMaker lines(String... lines) {
        for (var line : lines) {
            line(line, LEFT, down, SIZE);
            down += LEADING;
        }
        return this;
    }

    PdfMaker gap() {
        down += LEADING;
        return this;
    }

    /** A paragraph, broken into lines where the next word does not fit. */
    public PdfMaker paragraph(String words) {
        var line = new StringBuilder();
        for (var word : words.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word) > WIDTH) {
                lines(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines(line.toString()).gap();
    }

    private float width(String words) {
        try {
            return font.getStringWidth(words) / 1000 * SIZE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    PdfMaker head(String words) {
        return line(words, LEFT, 50, 9);
    }

    PdfMaker foot(String words) {
        return line(words, 290, 800, 9);
    }

    /** With a password to open it, and another to change it. */
    public byte[] lockedWith(String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return bytes();
    }

    public byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }
}
