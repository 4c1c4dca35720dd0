package org.postil.exports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The HTML of a revision as TEI, with marks at offsets of its text. The text nodes of the HTML are the plain text, character
 * for character, so that counting them finds every offset.
 */
final class TeiText {
    private final Xml xml;
    private final Deque<Mark> marks;
    private int at;

    /**
     * Something that stands between two characters.
     *
     * @param at in code points, before which it stands
     * @param folio the label of the folio or page that begins here; null for an anchor
     * @param id of an anchor
     */
    record Mark(int at, String folio, String id) {
        static Mark folio(int at, String label) {
            return new Mark(at, label, null);
        }

        static Mark anchor(int at, String id) {
            return new Mark(at, null, id);
        }
    }

    TeiText(Xml xml, List<Mark> marks) {
        this.xml = xml;
        this.marks = new ArrayDeque<>(
                marks.stream().sorted(Comparator.comparingInt(Mark::at)).toList());
    }

    void write(String html) throws IOException {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        children(document.body());
        while (!marks.isEmpty()) {
            mark(marks.poll());
        }
    }

    private void children(Element parent) throws IOException {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                words(text.getWholeText());
            } else if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) throws IOException {
        switch (element.normalName()) {
            case "p" -> within("p", element);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                within(
                        "ab",
                        element,
                        "type",
                        "heading",
                        "n",
                        element.normalName().substring(1));
            case "blockquote" -> within("quote", element);
            case "ul" -> within("list", element, "rend", "bulleted");
            case "ol" -> within("list", element, "rend", "numbered");
            case "li" -> within("item", element);
            case "table" -> within("table", element);
            case "tr" -> within("row", element);
            case "th" -> within("cell", element, "role", "label");
            case "td" -> within("cell", element);
            case "pre" -> within("ab", element, "rend", "preformatted");
            case "i", "em" -> within("hi", element, "rend", "italic");
            case "b", "strong" -> within("hi", element, "rend", "bold");
            case "u" -> within("hi", element, "rend", "underline");
            case "sup" -> within("hi", element, "rend", "superscript");
            case "sub" -> within("hi", element, "rend", "subscript");
            case "s", "del" -> within("del", element);
            case "br" -> xml.empty("lb");
            case "hr" -> xml.empty("milestone", "unit", "section", "rend", "rule");
            default -> children(element);
        }
    }

    private void within(String name, Element element, String... attributes) throws IOException {
        xml.open(name, attributes);
        children(element);
        xml.close();
    }

    private void words(String text) throws IOException {
        int from = 0;
        int end = at + text.codePointCount(0, text.length());
        while (!marks.isEmpty() && marks.peek().at() < end) {
            Mark mark = marks.poll();
            int to = text.offsetByCodePoints(from, Math.max(0, mark.at() - at));
            xml.text(text.substring(from, to));
            at += text.codePointCount(from, to);
            from = to;
            mark(mark);
        }
        xml.text(text.substring(from));
        at = end;
    }

    private void mark(Mark mark) throws IOException {
        if (mark.folio() != null) {
            xml.empty("pb", "n", mark.folio());
        } else {
            xml.empty("anchor", "xml:id", mark.id());
        }
    }
}
