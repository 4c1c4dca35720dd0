package org.postil.mentions;

import org.postil.anchoring.PlainText;

/** A stretch of a text, and what stands around it, each on one line. */
public record InContext(String before, String name, String after) {
    /** Of context on either side, in code points. */
    private static final int AROUND = 60;

    /** @param start in code points; the end is exclusive */
    public static InContext of(PlainText text, int start, int end) {
        return new InContext(
                oneLine(text.slice(Math.max(0, start - AROUND), start)),
                oneLine(text.slice(start, end)),
                oneLine(text.slice(end, Math.min(text.length(), end + AROUND))));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
