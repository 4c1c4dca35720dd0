package org.postil.shared;

import java.util.regex.Pattern;

/** Words that stand on one line, such as names: in a list another line would be somebody else, in a mail another header. */
public final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private OneLine() {}

    /** What was written, with one space wherever there was anything white or a control character; may be empty. */
    public static String of(String written) {
        return BREAKS.matcher(written).replaceAll(" ").strip();
    }
}
