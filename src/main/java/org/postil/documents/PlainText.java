package org.postil.documents;

import java.util.Arrays;
import org.jsoup.nodes.Entities;

/** Finds the paragraphs, lines and pages of text without markup. */
final class PlainText {
    /** A line longer than this was not broken by a typewriter, so it is a paragraph. */
    private static final int LONG_LINE = 120;

    private PlainText() {}

    static String toHtml(String text) {
        var unix = text.replace("\r\n", "\n").replace('\r', '\n');
        var html = new StringBuilder(unix.length() + unix.length() / 8);
        int page = 1;
        for (var sheet : unix.split("\f", -1)) {
            if (unix.indexOf('\f') >= 0) {
                html.append("<span class=\"folio\" data-label=\"p. ")
                        .append(page++)
                        .append("\"></span>");
            }
            paragraphs(sheet, html);
        }
        return html.toString();
    }

    private static void paragraphs(String text, StringBuilder html) {
        for (var paragraph : text.split(linesAreParagraphs(text) ? "\n" : "\n[ \t\u00a0]*(?=\n)")) {
            html.append("<p>");
            html.append(Entities.escape(paragraph.strip()).replace("\n", "<br>"));
            html.append("</p>");
        }
    }

    private static boolean linesAreParagraphs(String text) {
        var lines = text.strip().split("\n");
        return Arrays.stream(lines).noneMatch(String::isBlank)
                && Arrays.stream(lines).anyMatch(line -> line.length() > LONG_LINE);
    }
}
