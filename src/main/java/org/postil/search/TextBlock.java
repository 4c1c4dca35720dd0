package org.postil.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of some paragraphs of a text: the unit that is found and shown.
 *
 * @param start of the content in the text, in code points
 */
record TextBlock(int start, String content) {
    /** Short paragraphs are taken together up to here, in code points. */
    static final int ENOUGH = 400;

    /** Longer ones are divided, after a sentence or at least a word. */
    static final int MOST = 1500;

    static List<TextBlock> of(String plain) {
        List<TextBlock> blocks = new ArrayList<>();
        int unit = 0;
        int point = 0;
        while (unit < plain.length()) {
            int end = end(plain, unit);
            String content = plain.substring(unit, end);
            if (!content.isBlank()) {
                blocks.add(new TextBlock(point, content));
            }
            point += content.codePointCount(0, content.length());
            unit = end;
        }
        return blocks;
    }

    /** Where the block that begins here ends, in UTF-16 units. */
    private static int end(String plain, int from) {
        int enough = ahead(plain, from, ENOUGH);
        int most = ahead(plain, from, MOST);
        int line = plain.indexOf('\n', enough);
        if (line >= 0 && line < most) {
            return line + 1;
        }
        if (most == plain.length()) {
            return most;
        }
        int earlierLine = plain.lastIndexOf('\n', enough);
        int sentence = plain.lastIndexOf(". ", most - 1);
        int word = plain.lastIndexOf(' ', most - 1);
        if (sentence >= enough) {
            return sentence + 2;
        }
        if (word >= enough) {
            return word + 1;
        }
        return earlierLine > from ? earlierLine + 1 : most;
    }

    private static int ahead(String plain, int from, int points) {
        return plain.codePointCount(from, plain.length()) <= points
                ? plain.length()
                : plain.offsetByCodePoints(from, points);
    }
}
