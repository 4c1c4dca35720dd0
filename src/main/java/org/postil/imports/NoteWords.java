package org.postil.imports;

import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What a note says, as Markdown. Of HTML only what a note here can have is kept; what is no mark is written as text. */
final class NoteWords {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 1_000_000;
    private static final MarkdownRenderer MARKS = MarkdownRenderer.builder()
            .extensions(java.util.List.of(StrikethroughExtension.create()))
            .build();

    private NoteWords() {}

    /** Words that mean no marks; a line is a line, and a blank line ends a paragraph. */
    static String ofPlain(String words) {
        var document = new Document();
        for (var block : bounded(words).replaceAll("\r\n?", "\n").strip().split("\n\\s*\n")) {
            var paragraph = new Paragraph();
            for (var line : block.split("\n")) {
                if (paragraph.getFirstChild() != null) {
                    paragraph.appendChild(new SoftLineBreak());
                }
                paragraph.appendChild(new Text(RecordDraft.tidy(line)));
            }
            document.appendChild(paragraph);
        }
        return MARKS.render(document).strip();
    }

    static String ofHtml(String html) {
        var document = new Document();
        new Walk(document).into(Jsoup.parseBodyFragment(bounded(html)).body(), document, 0);
        return MARKS.render(document).strip();
    }

    private static String bounded(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /** Goes through HTML and makes blocks and marks of it; words that stand in no block get a paragraph. */
    private static final class Walk {
        private final Document document;
        private Paragraph open;

        Walk(Document document) {
            this.document = document;
        }

        void into(Element from, Node to, int depth) {
            for (var child : from.childNodes()) {
                if (child instanceof TextNode text) {
                    words(text.getWholeText(), to);
                } else if (child instanceof Element element && depth < DEEPEST) {
                    element(element, to, depth);
                }
            }
        }

        private void element(Element element, Node to, int depth) {
            switch (element.normalName()) {
                case "script", "style", "head", "template", "img" -> {}
                case "p", "div", "section", "article", "td", "th", "tr", "table", "tbody" -> {
                    open = null;
                    into(element, to, depth + 1);
                    open = null;
                }
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    var heading = new Heading();
                    heading.setLevel(element.normalName().charAt(1) - '0');
                    block(element, to, heading, depth);
                }
                case "blockquote" -> block(element, to, new BlockQuote(), depth);
                case "ul" -> block(element, to, new BulletList(), depth);
                case "ol" -> block(element, to, new OrderedList(), depth);
                case "li" -> block(element, to, new ListItem(), depth);
                case "br" -> inline(new SoftLineBreak(), to);
                case "em", "i" -> mark(element, to, new Emphasis("*"), depth);
                case "strong", "b" -> mark(element, to, new StrongEmphasis("**"), depth);
                case "s", "del", "strike" -> mark(element, to, new Strikethrough("~~"), depth);
                case "code" -> inline(new Code(element.text()), to);
                case "a" -> link(element, to, depth);
                default -> into(element, to, depth + 1);
            }
        }

        private void block(Element element, Node to, Node block, int depth) {
            open = null;
            boolean item = block instanceof ListItem;
            boolean list = to instanceof BulletList || to instanceof OrderedList;
            if (item != list || !isContainer(to) || to instanceof Heading) {
                into(element, to, depth + 1);
                return;
            }
            to.appendChild(block);
            if (block instanceof ListBlock whole) {
                whole.setTight(true);
            }
            into(element, block, depth + 1);
            open = null;
            if (block.getFirstChild() == null) {
                block.unlink();
            }
        }

        private void mark(Element element, Node to, Node mark, int depth) {
            if (element.text().isBlank()) {
                into(element, to, depth + 1);
                return;
            }
            inline(mark, to);
            into(element, mark, depth + 1);
        }

        private void link(Element element, Node to, int depth) {
            var address = element.attr("href").strip();
            boolean safe = address.toLowerCase(Locale.ROOT).matches("(?:https?://|mailto:)[^\\s<>]+");
            if (safe && !element.text().isBlank()) {
                mark(element, to, new Link(address, null), depth);
            } else {
                into(element, to, depth + 1);
            }
        }

        private void words(String words, Node to) {
            var tidy = words.replace('\u00a0', ' ').replaceAll("\\s+", " ").replace("\u0000", "");
            if (!(tidy.isBlank() && (open == null || open.getLastChild() == null) && isContainer(to))) {
                inline(new Text(tidy), to);
            }
        }

        private void inline(Node node, Node to) {
            if (!isContainer(to)) {
                to.appendChild(node);
                return;
            }
            if (to instanceof BulletList || to instanceof OrderedList) {
                return;
            }
            if (to instanceof Heading) {
                to.appendChild(node);
                return;
            }
            if (open == null || open.getParent() != to) {
                open = new Paragraph();
                to.appendChild(open);
            }
            open.appendChild(node);
        }

        private boolean isContainer(Node node) {
            return node == document
                    || node instanceof BlockQuote
                    || node instanceof ListItem
                    || node instanceof Heading
                    || node instanceof BulletList
                    || node instanceof OrderedList;
        }
    }
}
