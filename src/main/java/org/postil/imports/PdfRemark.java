package org.postil.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * An annotation of a PDF (ISO 32000-2, 12.5), as its dictionary has it; that may hold anything.
 *
 * @param page of the file, from 0
 */
record PdfRemark(COSDictionary dictionary, int page) {
    private static final Set<String> MARKINGS = Set.of("Highlight", "Underline", "Squiggly", "StrikeOut");
    private static final Set<String> SAYINGS =
            Set.of("Text", "FreeText", "Caret", "Square", "Circle", "Line", "Polygon", "PolyLine", "Ink", "Stamp");
    private static final Pattern LINK = Pattern.compile("link-[0-9a-f-]{36}(?:-back)?(?:-\\d+)?");
    private static final int HIDDEN = 1 << 1;

    /** What is longer is cut, before it is unpacked into characters. */
    private static final int MOST_BYTES = 400_000;

    /** Whether somebody wrote it, to be seen; windows, links, forms, and what only sets the state of another are none. */
    boolean isNote() {
        return (isMarking() || SAYINGS.contains(kind()))
                && (dictionary.getInt(COSName.F, 0) & HIDDEN) == 0
                && !dictionary.containsKey(COSName.STATE_MODEL);
    }

    /** Whether it is a cross-reference of ours, or a part of one. */
    boolean isLink() {
        return LINK.matcher(name()).matches();
    }

    /** Whether it marks words, and does not only stand at a place. */
    boolean isMarking() {
        return MARKINGS.contains(kind());
    }

    boolean isSticker() {
        return kind().equals("Text");
    }

    private String kind() {
        var kind = dictionary.getCOSName(COSName.SUBTYPE);
        return kind == null ? "" : kind.getName();
    }

    /** What it replies to or is one with, or null. */
    COSDictionary answered() {
        return dictionary.getCOSDictionary(COSName.IRT);
    }

    /** Whether it is a part of what it answers, and no reply to it. */
    boolean isPart() {
        var type = dictionary.getDictionaryObject(COSName.RT);
        return answered() != null
                && type instanceof COSName name
                && name.getName().equals("Group");
    }

    String name() {
        return string(COSName.NM);
    }

    String author() {
        return string(COSName.T);
    }

    String subject() {
        return string(COSName.SUBJ);
    }

    /** With one sort of line breaks. */
    String contents() {
        return string(COSName.CONTENTS).replaceAll("\r\n?", "\n").strip();
    }

    /** The same with marks, as XHTML; empty when there are none. */
    String rich() {
        return string(COSName.RC);
    }

    /** When it was written, else when it was last changed; null when neither is said. */
    Instant written() {
        Calendar written = dictionary.getDate(COSName.CREATION_DATE);
        written = written == null ? dictionary.getDate(COSName.M) : written;
        return written == null ? null : WrittenElsewhere.plausible(written.toInstant());
    }

    float[] quads() {
        return numbers(COSName.QUADPOINTS);
    }

    float[] rectangle() {
        return numbers(COSName.RECT);
    }

    /** Its colour in red, green and blue, each from 0 to 1; of another length when it says none. */
    float[] colour() {
        return numbers(COSName.C);
    }

    private float[] numbers(COSName name) {
        COSArray array = dictionary.getCOSArray(name);
        return array == null ? new float[0] : array.toFloatArray();
    }

    /**
     * What it is called: the same when it comes again, also in a file that was saved anew or when its words were changed
     * since. Names are unique on a page, if the program that gave them is right.
     */
    String key() {
        var named = name().isBlank()
                ? Arrays.toString(rectangle()) + "\n" + Arrays.toString(quads()) + "\n" + contents()
                : name();
        var said = String.join("\n", "" + page, kind(), author(), string(COSName.CREATION_DATE), named);
        return "pdf:" + RecordDraft.digest(said.getBytes(StandardCharsets.UTF_8));
    }

    private String string(COSName name) {
        COSBase value = dictionary.getDictionaryObject(name);
        if (value instanceof COSString string) {
            byte[] bytes = string.getBytes();
            return bytes.length <= MOST_BYTES
                    ? string.getString()
                    : new COSString(Arrays.copyOf(bytes, MOST_BYTES)).getString();
        }
        return value instanceof COSStream stream ? unpacked(stream) : "";
    }

    private static String unpacked(COSStream stream) {
        try (InputStream in = stream.createInputStream()) {
            return new COSString(in.readNBytes(MOST_BYTES)).getString();
        } catch (IOException damaged) {
            return "";
        }
    }
}
