package org.postil.reading;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Puts the blocks of a long text into parts, which a browser lays out one by one: what is off screen then costs it a box for
 * each part, and neither style nor box for the thousands of blocks in them.
 */
final class SheetParts {
    /** What a part is long at least, in UTF-16 units of HTML: some hundred lines, more than is on screen. */
    private static final int LONG = 8_000;

    private static final String BEGIN = "<div class=\"sheet-part\">";
    private static final String END = "</div>";

    private SheetParts() {}

    /** The same HTML in parts; a block is never parted, however long it is. */
    static String of(String html) {
        Document parsed = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        StringBuilder parts = new StringBuilder(html.length() + html.length() / 100).append(BEGIN);
        int from = 0;
        for (Element block : parsed.body().children()) {
            int start = block.sourceRange().startPos();
            if (start - from >= LONG && block.isBlock()) {
                parts.append(html, from, start).append(END).append(BEGIN);
                from = start;
            }
        }
        return parts.append(html, from, html.length()).append(END).toString();
    }
}
