package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.postil.imports.PdfMeasure.Column;

/**
 * Puts the lines of pages together again as paragraphs and headings, over the ends of lines and pages, with a mark where
 * each page begins. Notes at the foot of a page follow the paragraph that goes on over its end.
 */
final class PdfText {
    /** Type that much smaller than the body's is small print. */
    private static final float SMALLER = 0.93f;

    private static final float INDENT = 0.7f;
    private static final int LONGEST_HEADING = 300;
    private static final int LOWEST = 5;
    private static final Pattern NOTE = Pattern.compile("(?:\\d{1,3}|[*†‡]).*");

    private final List<PdfPage> pages;
    private final PdfMeasure measure;
    private final Map<PdfLine, PdfOutline.Entry> listed;
    private final PdfParagraph.Hyphens hyphens;
    private final StringBuilder html = new StringBuilder();
    private final List<PdfParagraph> notes = new ArrayList<>();
    private final List<PdfLine> written = new ArrayList<>();
    private PdfParagraph paragraph;
    private PdfLine last;
    private Column column;
    private String mark = "";

    private PdfText(List<PdfPage> pages, PdfOutline outline) {
        this.pages = pages;
        this.measure = PdfMeasure.of(pages);
        this.listed = outline.headings(pages);
        this.hyphens = new PdfParagraph.Hyphens(pages);
        this.paragraph = new PdfParagraph(hyphens);
    }

    static PdfText of(List<PdfPage> pages, PdfOutline outline) {
        var text = new PdfText(pages, outline);
        pages.forEach(text::page);
        text.endParagraph();
        text.html.append(text.mark);
        return text;
    }

    /** For a rendition. */
    String html() {
        return html.toString();
    }

    /** The lines in the order in which they stand in the text: small print follows the paragraph over a page's end. */
    List<PdfLine> lines() {
        return written;
    }

    private void page(PdfPage page) {
        mark += "<span class=\"folio\" data-label=\"" + Entities.escape("p. " + page.label()) + "\"></span>";
        var columns = measure.columns(page);
        int foot = foot(page);
        for (int i = 0; i < foot; i++) {
            line(page.lines().get(i), columns.get(i), i == 0);
        }
        page.lines().subList(foot, page.lines().size()).forEach(this::note);
    }

    /** Where the small print at the foot of a page begins. */
    private int foot(PdfPage page) {
        int foot = page.lines().size();
        while (foot > 0 && page.lines().get(foot - 1).size() < measure.body() * SMALLER) {
            foot--;
        }
        return foot == 0 ? page.lines().size() : foot;
    }

    private void line(PdfLine line, Column itsColumn, boolean firstOfPage) {
        boolean early = last != null && endsEarly(line);
        if (last != null && !goesOn(line, itsColumn, firstOfPage, early)) {
            endParagraph();
        }
        paragraph.add(line, mark, early && !paragraph.isEmpty() && level(line) == 0);
        mark = "";
        last = line;
        column = itsColumn;
    }

    /** Whether the first word of this line would have found its place on the line before. */
    private boolean endsEarly(PdfLine line) {
        return !PdfParagraph.isBroken(last.text()) && last.right() + line.firstWord() + line.size() < column.right();
    }

    private boolean goesOn(PdfLine line, Column itsColumn, boolean firstOfPage, boolean early) {
        if (line.roundedSize() != last.roundedSize() || listed.get(line) != listed.get(last)) {
            return false;
        }
        float down = line.baseline() - last.baseline();
        boolean elsewhere = firstOfPage || down < -measure.leading();
        if (level(line) > 0) {
            return !elsewhere && down < line.size() * 1.7f;
        }
        if (!elsewhere && down > measure.leading() * 1.35f || early && last.endsSentence()) {
            return false;
        }
        boolean indented = isIndented(line, itsColumn);
        boolean wasIndented = isIndented(last, column);
        return indented ? wasIndented : !wasIndented || paragraph.lines().size() == 1;
    }

    /** The level of the heading that a line is in, from 1; 0 when it is in none. */
    private int level(PdfLine line) {
        var entry = listed.get(line);
        return entry == null ? measure.level(line) : Math.min(entry.level(), LOWEST);
    }

    private static boolean isIndented(PdfLine line, Column column) {
        return line.left() - column.left() > line.size() * INDENT;
    }

    private void note(PdfLine line) {
        if (notes.isEmpty() || NOTE.matcher(line.text()).matches()) {
            notes.add(new PdfParagraph(hyphens));
        }
        notes.get(notes.size() - 1).add(line, "", false);
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            int level = paragraph.html().length() > LONGEST_HEADING ? 0 : level(last);
            var name = level == 0 ? "p" : "h" + (level + 1);
            html.append('<').append(name).append('>');
            html.append(paragraph.html()).append("</").append(name).append('>');
            written.addAll(paragraph.lines());
            paragraph = new PdfParagraph(hyphens);
        }
        for (var note : notes) {
            html.append("<p><small>").append(note.html()).append("</small></p>");
            written.addAll(note.lines());
        }
        notes.clear();
    }
}
