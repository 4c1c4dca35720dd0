package org.postil.imports;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** What PDFs say of themselves (ISO 32000-2, 7.9.2.2), also where a program wrote it in another encoding than it should. */
final class PdfStrings {
    private PdfStrings() {}

    /** The title of a file, read as it was meant; empty where that cannot be known. */
    static String title(PDDocumentInformation about) {
        return about.getCOSObject().getDictionaryObject(COSName.TITLE) instanceof COSString string
                ? meant(string.getString(), string.getBytes())
                : "";
    }

    /**
     * @param read as the standard wants it
     * @param bytes that stand in the file
     */
    private static String meant(String read, byte[] bytes) {
        var latin = StandardCharsets.ISO_8859_1;
        boolean wide =
                bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xEF);
        if (wide && !latin.newEncoder().canEncode(read)) {
            return read;
        }
        var said = wide ? read.getBytes(latin) : bytes;
        var encoding = TextEncoding.of(said, false);
        if (!isAccented(read)) {
            return encoding.equals(StandardCharsets.UTF_8) ? new String(said, encoding) : read;
        }
        var other = new String(said, encoding);
        return isAccented(other) ? "" : other;
    }

    /** More than any language that is written in these letters. */
    private static boolean isAccented(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long accented =
                text.chars().filter(sign -> sign >= 0xC0 && sign <= 0xFF).count();
        return accented > 3 && accented * 2 > letters;
    }
}
