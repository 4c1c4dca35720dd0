package org.postil.archives;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML of ours for pages without Postil: links to other documents lead to their pages beside this one, or else to where they
 * stand in Postil, and in a text stand the numbers of its notes. The text nodes of a revision's HTML are its plain text,
 * character for character, so that counting them finds every place.
 */
final class SiteText {
    private static final String DOCUMENTS = "/documents/";

    private final String from;
    private final Predicate<String> isHere;

    /** Where a note is referred to. @param at in code points, behind the last of its passage */
    record Mark(int at, int number, String note) {}

    /** @param from the address of Postil @param isHere whether a document, by its slug, has a page */
    SiteText(String from, Predicate<String> isHere) {
        this.from = from;
        this.isHere = isHere;
    }

    String of(String html) {
        return of(html, List.of());
    }

    String of(String html, List<Mark> marks) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("a[href^=/]").forEach(link -> link.attr("href", address(link.attr("href"))));
        var placing = new Placing(marks);
        placing.in(document.body());
        placing.marks.forEach(left -> document.body().appendChild(Placing.reference(left)));
        return document.body().html();
    }

    private String address(String href) {
        if (href.startsWith(DOCUMENTS)) {
            String[] parts = href.substring(DOCUMENTS.length()).split("#", 2);
            String slug = parts[0].replaceFirst("[?].*", "");
            if (isHere.test(slug)) {
                return slug + ".html" + (parts.length == 2 ? "#" + parts[1] : "");
            }
        }
        return from + href;
    }

    /** Goes through the text once, with the marks in their order. */
    private static final class Placing {
        private final Deque<Mark> marks;
        private int at;

        private Placing(List<Mark> marks) {
            this.marks = new ArrayDeque<>(
                    marks.stream().sorted(Comparator.comparingInt(Mark::at)).toList());
        }

        private void in(Element parent) {
            for (Node child : List.copyOf(parent.childNodes())) {
                if (child instanceof TextNode text) {
                    in(text);
                } else if (child instanceof Element element) {
                    in(element);
                }
            }
        }

        /** Not into what is between blocks, where nothing may stand: then at the beginning of the next. */
        private void in(TextNode text) {
            TextNode rest = text;
            String words = text.getWholeText();
            int end = at + words.codePointCount(0, words.length());
            while (!words.isBlank() && !marks.isEmpty() && marks.peek().at() <= end) {
                Mark mark = marks.poll();
                String left = rest.getWholeText();
                int cut = left.offsetByCodePoints(0, Math.max(0, mark.at() - at));
                at = Math.max(at, mark.at());
                Element reference = reference(mark);
                TextNode behind = new TextNode(left.substring(cut));
                rest.text(left.substring(0, cut));
                rest.after(behind);
                rest.after(reference);
                rest = behind;
            }
            at = end;
        }

        private static Element reference(Mark mark) {
            return new Element("a")
                    .attr("class", "ref")
                    .attr("id", "ref-" + mark.number())
                    .attr("href", "#note-" + mark.note())
                    .attr("role", "doc-noteref")
                    .text(String.valueOf(mark.number()));
        }
    }
}
