package org.postil.correcting;

import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Puts marks around words of HTML without ever crossing a tag, so that what was sound stays sound. */
final class Marking {
    private static final Pattern ID = Pattern.compile(" id=\"[^\"]*\"");

    private Marking() {}

    /** The element around a run of words that belong together: its start tag and its name. */
    record Mark(String start, String name) {}

    /**
     * @param tokens of a block
     * @param marks what a token that is no tag is marked with, or null; equal ones side by side share an element
     */
    static String html(List<String> tokens, IntFunction<Mark> marks) {
        StringBuilder html = new StringBuilder();
        Mark open = null;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            Mark mark = Tokens.isTag(token) || isLineEnd(token) ? null : marks.apply(i);
            if (open != null && !open.equals(mark)) {
                html.append("</").append(open.name()).append('>');
            }
            if (mark != null && !mark.equals(open)) {
                html.append(mark.start());
            }
            open = mark;
            html.append(Tokens.isTag(token) ? withoutId(token) : token);
        }
        return html.toString();
    }

    /** A text shown twice on a page must not bring its ids twice. */
    static String withoutIds(String html) {
        return ID.matcher(html).replaceAll("");
    }

    private static String withoutId(String tag) {
        return ID.matcher(tag).replaceFirst("");
    }

    /** Between blocks, rows and cells; a mark there would stand where none may. */
    private static boolean isLineEnd(String token) {
        return token.equals("\n") || token.equals("\t");
    }
}
