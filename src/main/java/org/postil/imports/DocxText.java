package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The text of a document, or of one of its notes, from WordprocessingML to HTML (ECMA-376, 17). */
final class DocxText implements SafeXml.Listener {
    /** What is no text of the document, or another form of what stands beside it. */
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "delInstrText",
            "instrText",
            "sectPr",
            "Fallback",
            "pPrChange",
            "rPrChange",
            "tblPr",
            "tblGrid",
            "tcPrChange",
            "trPrChange",
            "footnotePr",
            "rubyPr",
            "rt");

    private final Style style;
    private final OfficeRelations relations;
    private final Map<String, String> notes;
    private final NotedHtml out = new NotedHtml();
    private final StringBuilder title = new StringBuilder();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final DocxCells cells = new DocxCells(out);
    private Set<String> run = new LinkedHashSet<>();
    private boolean inRun;
    private boolean inText;
    private int leftOut;

    /** By what a paragraph's place in the structure is known. */
    record Style(DocxStyles styles, DocxLists lists) {}

    /** A paragraph that is open: what it is becomes known before its first words. */
    private static final class Paragraph {
        private String style = "";
        private int outline = -1;
        private String list;
        private int level;
        private String align = "";
        private String end;
        /** Its words are the title, or stand in the table of contents: they are no part of the text. */
        private boolean apart;

        private boolean title;
        private final Deque<String> marks = new ArrayDeque<>();
    }

    /** @param notes HTML, by kind and number */
    DocxText(Style style, OfficeRelations relations, Map<String, String> notes) {
        this.style = style;
        this.relations = relations;
        this.notes = notes;
    }

    /** What stands in the style of a title; empty when nothing does. */
    String title() {
        return RecordDraft.tidy(title.toString());
    }

    String finish() {
        cells.lists().closeAll();
        return out.finish();
    }

    @Override
    public void start(XMLStreamReader at) {
        var name = at.getLocalName();
        if (leftOut > 0 || LEFT_OUT.contains(name) || isDrawn(at)) {
            leftOut++;
            return;
        }
        var attributes = SafeXml.attributes(at);
        switch (name) {
            case "p" -> {
                cells.open();
                paragraphs.push(new Paragraph());
            }
            case "r" -> {
                run = new LinkedHashSet<>();
                inRun = true;
            }
            case "t" -> inText = true;
            case "tab", "ptab" -> words(inRun ? " " : "");
            case "br", "cr" -> lineBreak();
            case "noBreakHyphen" -> words("\u2011");
            case "footnoteReference", "endnoteReference" ->
                note(name.replace("Reference", " ") + attributes.getOrDefault("id", ""));
            case "hyperlink" -> link(relations.link(attributes.getOrDefault("id", "")));
            case "tbl" -> cells.beginTable();
            case "tr" -> cells.beginRow();
            case "tc" -> cells.begin();
            case "tblHeader" -> cells.head();
            case "gridSpan" -> cells.span(attributes.getOrDefault("val", ""));
            default -> property(name, attributes);
        }
    }

    /** Pictures and diagrams have paragraphs of their own kind. */
    private static boolean isDrawn(XMLStreamReader at) {
        var space = at.getNamespaceURI();
        return space != null && space.contains("/drawingml/") && !space.contains("wordprocessingDrawing");
    }

    private void property(String name, Map<String, String> attributes) {
        var value = attributes.getOrDefault("val", "");
        var paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> paragraph.style = value;
            case "outlineLvl" -> paragraph.outline = DocxStyles.number(value, -1);
            case "numId" -> paragraph.list = value;
            case "ilvl" -> paragraph.level = DocxStyles.number(value, 0);
            case "jc" -> paragraph.align = value;
            case "rStyle" -> run.addAll(style.styles().marks(value));
            default -> {
                if (inRun) {
                    DocxStyles.mark(name, attributes, run);
                }
            }
        }
    }

    @Override
    public void end(XMLStreamReader at) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (at.getLocalName()) {
            case "p" -> endParagraph();
            case "r" -> inRun = false;
            case "t" -> inText = false;
            case "hyperlink" -> endLink();
            case "tc" -> cells.end();
            case "tr" -> out.markup("</tr>");
            case "tbl" -> out.markup("</table>");
            default -> {
                // Nothing of them was begun.
            }
        }
    }

    @Override
    public void text(String characters) {
        if (leftOut == 0 && inText) {
            words(characters);
        }
    }

    private void words(String characters) {
        var paragraph = paragraphs.peek();
        // What is hidden is marked by nothing.
        if (paragraph == null || characters.isEmpty() || run.contains("")) {
            return;
        }
        open(paragraph);
        if (paragraph.title) {
            title.append(characters);
        } else if (!paragraph.apart) {
            mark(paragraph, run);
            out.words(characters);
        }
    }

    private void lineBreak() {
        var paragraph = paragraphs.peek();
        if (paragraph == null || paragraph.end == null) {
            return;
        }
        if (paragraph.title) {
            title.append(' ');
        } else if (!paragraph.apart) {
            out.markup("<br>");
        }
    }

    private void note(String name) {
        var paragraph = paragraphs.peek();
        if (paragraph == null || !notes.containsKey(name)) {
            return;
        }
        open(paragraph);
        if (!paragraph.apart) {
            mark(paragraph, Set.of());
            out.openNote("");
            out.markup(notes.get(name));
            out.closeNote();
        }
    }

    /** Begins the element of a paragraph, when its first words come. */
    private void open(Paragraph paragraph) {
        if (paragraph.end != null) {
            return;
        }
        var styles = style.styles();
        int outline = paragraph.outline >= 0 ? paragraph.outline : styles.outline(paragraph.style);
        var list = paragraph.list != null ? paragraph.list : styles.list(paragraph.style);
        paragraph.end = "";
        if (styles.isTitle(paragraph.style) && out.length() == 0) {
            paragraph.title = true;
            paragraph.apart = true;
            title.append(title.isEmpty() ? "" : " ");
        } else if (styles.isContents(paragraph.style)) {
            paragraph.apart = true;
        } else if (outline >= 0 && outline < 9) {
            block(paragraph, "h" + Math.min(6, outline + 2));
        } else if (!list.isEmpty() && !list.equals("0")) {
            int level = paragraph.list != null ? paragraph.level : styles.level(paragraph.style);
            cells.lists().item(level, style.lists().isNumbered(list, level));
        } else if (styles.isQuotation(paragraph.style)) {
            cells.lists().closeAll();
            out.markup("<blockquote><p>");
            paragraph.end = "</p></blockquote>";
        } else {
            block(paragraph, "p");
        }
    }

    private void block(Paragraph paragraph, String element) {
        cells.lists().closeAll();
        var align = Map.of("center", "center", "right", "right", "end", "right").get(paragraph.align);
        out.markup("<" + element + (align == null ? "" : " align=\"" + align + "\"") + ">");
        paragraph.end = "</" + element + ">";
    }

    /** Closes and opens marks until exactly those stand around what follows. */
    private void mark(Paragraph paragraph, Set<String> wanted) {
        boolean heading = paragraph.end.startsWith("</h");
        Set<String> marks = new LinkedHashSet<>(wanted);
        if (heading) {
            marks.remove("strong");
        }
        while (!marks.containsAll(paragraph.marks)) {
            out.markup("</" + paragraph.marks.pop().replaceFirst(" .*", "") + ">");
        }
        marks.removeAll(paragraph.marks);
        for (var mark : marks) {
            out.markup("<" + mark + ">");
            paragraph.marks.push(mark);
        }
    }

    private void endParagraph() {
        var paragraph = paragraphs.pop();
        if (paragraph.end != null && !paragraph.apart) {
            mark(paragraph, Set.of());
            out.markup(paragraph.end);
        }
        run = new LinkedHashSet<>();
    }

    private void link(String address) {
        var paragraph = paragraphs.peek();
        if (paragraph != null) {
            open(paragraph);
            if (!paragraph.apart) {
                mark(paragraph, Set.of());
                out.markup(address.isEmpty() ? "<a>" : "<a href=\"" + NotedHtml.attribute(address) + "\">");
            }
        }
    }

    private void endLink() {
        var paragraph = paragraphs.peek();
        if (paragraph != null && !paragraph.apart) {
            mark(paragraph, Set.of());
            out.markup("</a>");
        }
    }
}
