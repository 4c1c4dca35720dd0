package org.postil.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs whose pages cannot be drawn. */
final class PdfTraps {
    private PdfTraps() {}

    /** Puts a picture of 60,000 by 60,000 pixels on the first page, in a few bytes. */
    static void hugePicture(PDDocument document) throws IOException {
        var picture = new PDImageXObject(
                document,
                new ByteArrayInputStream(new byte[100]),
                COSName.FLATE_DECODE,
                60_000,
                60_000,
                8,
                PDDeviceRGB.INSTANCE);
        try (var content = new PDPageContentStream(
                document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.drawImage(picture, 0, 0, 500, 500);
        }
    }
}
