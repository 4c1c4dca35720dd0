package org.postil.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.postil.documents.Folio;

/** Cuts a revision into paragraphs. What encloses several of them, a quotation or a list, is begun anew around each. */
final class Paragraphs {
    private static final Set<String> ENCLOSING = Set.of("blockquote", "aside", "section", "ul", "ol");
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private final List<Paragraph> cut = new ArrayList<>();
    private final List<Folio> folios;
    private int at;
    private int marked;

    private Paragraphs(List<Folio> folios) {
        this.folios = folios;
    }

    /**
     * @param html of a revision, whose text nodes put together are its text
     * @param folios of the same, in order
     */
    static List<Paragraph> of(String html, List<Folio> folios) {
        Document parsed = Jsoup.parseBodyFragment(html);
        parsed.outputSettings().prettyPrint(false);
        Paragraphs paragraphs = new Paragraphs(folios);
        paragraphs.among(parsed.body(), List.of());
        return List.copyOf(paragraphs.cut);
    }

    /** @param around the elements that enclose these, the outermost first */
    private void among(Element parent, List<Element> around) {
        int item = 0;
        for (Node node : parent.childNodes()) {
            if (!(node instanceof Element block)) {
                at += length(node);
            } else if (ENCLOSING.contains(block.normalName()) && block.childrenSize() > 0) {
                List<Element> within = new ArrayList<>(numbered(around, item++));
                within.add(block);
                among(block, within);
            } else {
                add(block, numbered(around, item++));
            }
        }
    }

    /** The same, where the innermost is a numbered list that goes on with this item. */
    private static List<Element> numbered(List<Element> around, int item) {
        if (item == 0 || around.isEmpty()) {
            return around;
        }
        List<Element> shells = new ArrayList<>();
        // What is named once is not named again where it is begun anew.
        around.forEach(shell -> shells.add(shell.shallowClone().removeAttr("id")));
        Element list = shells.get(shells.size() - 1);
        if (list.normalName().equals("ol")) {
            int first = list.hasAttr("start") ? number(list.attr("start")) : 1;
            list.attr("start", String.valueOf(first + item));
        }
        return shells;
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void add(Element block, List<Element> around) {
        int end = at + length(block);
        String html = enclosed(block, around);
        if (end == at && !cut.isEmpty()) {
            // A line drawn across the page, an empty table: it has no words that another text could say.
            Paragraph before = cut.remove(cut.size() - 1);
            cut.add(new Paragraph(
                    before.html() + html, before.start(), before.end(), before.heading(), before.folios()));
            return;
        }
        List<String> labels = new ArrayList<>();
        for (; marked < folios.size() && folios.get(marked).at() < Math.max(end, at + 1); marked++) {
            labels.add(folios.get(marked).label());
        }
        cut.add(new Paragraph(html, at, end, HEADINGS.contains(block.normalName()), labels));
        at = end;
    }

    private static String enclosed(Element block, List<Element> around) {
        Element whole = block;
        for (int i = around.size() - 1; i >= 0; i--) {
            Element shell = around.get(i).shallowClone();
            shell.appendChild(whole == block ? block.clone() : whole);
            whole = shell;
        }
        return written(whole, block.ownerDocument());
    }

    /** As a revision writes it, without line breaks of its own. */
    private static String written(Element whole, Document like) {
        if (whole.ownerDocument() == null) {
            Document paper = like.shallowClone();
            paper.appendChild(whole);
        }
        return whole.outerHtml();
    }

    private static int length(Node node) {
        int[] length = new int[1];
        texts(node, text -> length[0] += text.codePointCount(0, text.length()));
        return length[0];
    }

    private static void texts(Node node, Consumer<String> each) {
        node.traverse((inner, depth) -> {
            if (inner instanceof TextNode text) {
                each.accept(text.getWholeText());
            }
        });
    }
}
