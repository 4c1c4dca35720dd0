package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The text of an OpenDocument file from its elements to HTML. Each writes its end when it ends. */
final class OdtText implements SafeXml.Listener {
    /** What is no text of the document, or says again what stands elsewhere in it. */
    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes",
            "annotation",
            "annotation-end",
            "table-of-content",
            "alphabetical-index",
            "forms",
            "sequence-decls",
            "user-field-decls",
            "variable-decls",
            "scripts",
            "font-face-decls",
            "desc",
            "title",
            "binary-data",
            "ruby-text",
            "soft-page-break");

    /** Spreadsheets repeat a cell to the end of their sheet; no table of a text does. */
    private static final int MOST_REPEATED = 50;

    private final OdtStyles styles;
    private final NotedHtml out = new NotedHtml();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder citation = new StringBuilder();
    private final Deque<String> ends = new ArrayDeque<>();
    private final Deque<String> lists = new ArrayDeque<>();
    private int paragraphs;
    private int leftOut;
    private boolean inBody;
    private boolean inTitle;
    private boolean inCitation;
    private boolean headingRows;

    OdtText(OdtStyles styles) {
        this.styles = styles;
    }

    String title() {
        return RecordDraft.tidy(title.toString());
    }

    String finish() {
        return out.finish();
    }

    @Override
    public void start(XMLStreamReader at) {
        var name = at.getLocalName();
        if (!inBody) {
            inBody = name.equals("body");
            styles.start(at);
            return;
        }
        boolean noteInNote = name.equals("note-body") && (out.inNote() || inTitle);
        if (leftOut > 0 || noteInNote || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        ends.push(begin(name, SafeXml.attributes(at)));
    }

    /** @return what is to be written when the element ends */
    private String begin(String name, Map<String, String> attributes) {
        var style = attributes.getOrDefault("style-name", "");
        return switch (name) {
            case "h" ->
                paragraph(
                        "h" + Math.min(6, 1 + DocxStyles.number(attributes.getOrDefault("outline-level", ""), 1)),
                        style);
            case "p" -> begunAsTitle(style) ? "" : quoted(style);
            case "span" -> marked(style);
            case "a" -> link(attributes.getOrDefault("href", ""));
            case "list" -> list(style);
            case "list-item", "list-header" -> written("<li>", "</li>");
            case "table" -> written("<table>", "</table>");
            case "table-header-rows" -> {
                headingRows = true;
                yield "";
            }
            case "table-row" -> written("<tr>", "</tr>");
            case "table-cell", "covered-table-cell" -> cell(name, attributes);
            case "note-citation" -> {
                inCitation = true;
                citation.setLength(0);
                yield "";
            }
            case "note-body" -> note();
            case "line-break" -> written("<br>", "");
            case "s", "tab" -> {
                words(" ");
                yield "";
            }
            default -> "";
        };
    }

    private boolean begunAsTitle(String style) {
        inTitle = paragraphs == 0 && styles.isLike(style, "Title");
        return inTitle;
    }

    private String quoted(String style) {
        return styles.isLike(style, "Quotations")
                ? written("<blockquote><p>", "</p></blockquote>")
                : paragraph("p", style);
    }

    private String paragraph(String element, String style) {
        paragraphs++;
        var align = Map.of("center", "center", "end", "right", "right", "right").get(styles.align(style));
        return written("<" + element + (align == null ? ">" : " align=\"" + align + "\">"), "</" + element + ">");
    }

    private String marked(String style) {
        var end = new StringBuilder();
        for (var mark : inTitle ? Set.<String>of() : styles.marks(style)) {
            out.markup("<" + mark + ">");
            end.insert(0, "</" + mark.replaceFirst(" .*", "") + ">");
        }
        return end.toString();
    }

    private String link(String address) {
        return !inTitle && address.matches("(?i)https?://.*")
                ? written("<a href=\"" + NotedHtml.attribute(address) + "\">", "</a>")
                : "";
    }

    private String list(String style) {
        lists.push(style.isEmpty() && !lists.isEmpty() ? lists.peek() : style);
        var element = styles.isNumbered(lists.peek(), lists.size()) ? "ol" : "ul";
        return written("<" + element + ">", "</" + element + ">");
    }

    private String cell(String name, Map<String, String> attributes) {
        var element = headingRows ? "th" : "td";
        int times = DocxStyles.number(attributes.getOrDefault("number-columns-repeated", ""), 1);
        var empty = "<" + element + "></" + element + ">";
        out.markup(empty.repeat(Math.max(0, Math.min(times, MOST_REPEATED) - 1)));
        if (name.startsWith("covered")) {
            return "";
        }
        var span = attributes.getOrDefault("number-columns-spanned", "1");
        var reach = span.matches("[2-9]|[1-9]\\d") ? " colspan=\"" + span + "\"" : "";
        return written("<" + element + reach + ">", "</" + element + ">");
    }

    private String note() {
        out.openNote(citation.toString());
        return "</note>";
    }

    private String written(String start, String end) {
        if (!inTitle) {
            out.markup(start);
        }
        return inTitle ? "" : end;
    }

    @Override
    public void end(XMLStreamReader at) {
        if (!inBody) {
            styles.end(at);
            return;
        }
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        if (ends.isEmpty()) {
            return;
        }
        var end = ends.pop();
        switch (at.getLocalName()) {
            case "list" -> lists.pop();
            case "table-header-rows" -> headingRows = false;
            case "note-citation" -> inCitation = false;
            case "p" -> inTitle = false;
            default -> {
                // Only these leave something behind.
            }
        }
        if (end.equals("</note>")) {
            out.closeNote();
        } else {
            out.markup(end);
        }
    }

    @Override
    public void text(String characters) {
        if (inBody && leftOut == 0 && !ends.isEmpty()) {
            words(characters);
        }
    }

    private void words(String characters) {
        if (inCitation) {
            citation.append(characters.length() < 20 ? characters : "");
        } else if (inTitle) {
            title.append(characters);
        } else {
            out.words(characters);
        }
    }
}
