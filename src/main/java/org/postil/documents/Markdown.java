package org.postil.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;

/** Renders what people write in notes, abstracts and introductions: CommonMark with tables and strikethrough. */
public final class Markdown {
    private static final List<Extension> OF_NOTES =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final List<Extension> OF_TEXTS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create());

    private static final Parser NOTES = parser(OF_NOTES);
    private static final Parser TEXTS = parser(OF_TEXTS);
    private static final HtmlRenderer SAFE = HtmlRenderer.builder()
            .extensions(OF_NOTES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebAndMail())
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();
    private static final MarkdownRenderer MARKS =
            MarkdownRenderer.builder().extensions(OF_NOTES).build();
    private static final HtmlRenderer UNSANITISED =
            HtmlRenderer.builder().extensions(OF_TEXTS).build();

    private Markdown() {}

    /**
     * HTML that is safe to put into any of our pages: markup typed by hand is shown as text, links go to http, https and
     * mailto only, images become links, headings begin at the third level.
     */
    public static String html(String markdown) {
        var note = NOTES.parse(markdown == null ? "" : markdown);
        note.accept(new ForNotes());
        return SAFE.render(note);
    }

    /**
     * The same marks again, for a file that others read: what is no Markdown is text there too, headings begin as in HTML.
     *
     * @param address of this server, for links within it
     */
    public static String again(String markdown, String address) {
        var note = NOTES.parse(markdown == null ? "" : markdown);
        note.accept(new ForNotes());
        note.accept(new ForFiles(address));
        return MARKS.render(note).strip();
    }

    /** The words without the marks, for excerpts, feeds and search. */
    public static String plain(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).text();
    }

    static String unsanitised(String markdown) {
        return UNSANITISED.render(TEXTS.parse(markdown));
    }

    private static Parser parser(List<Extension> extensions) {
        // Rendering recurses, so a page of ">>>>" must not decide how deep.
        return Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(50)
                .maxInlineNesting(50)
                .build();
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow noopener noreferrer");
        }
        // The alignment of a table's column comes as an attribute that means nothing to a browser of today.
        var align = attributes.remove("align");
        if (align != null) {
            attributes.put("class", "align-" + align);
        }
    }

    private static final class ForNotes extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 2));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), image.getTitle());
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            image.insertBefore(link);
            image.unlink();
            visitChildren(link);
        }
    }

    private static final class ForFiles extends AbstractVisitor {
        private final String address;

        private ForFiles(String address) {
            this.address = address;
        }

        @Override
        public void visit(HtmlInline html) {
            html.insertBefore(new Text(html.getLiteral()));
            html.unlink();
        }

        @Override
        public void visit(HtmlBlock html) {
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(html.getLiteral().strip().replaceAll("\\s+", " ")));
            html.insertBefore(paragraph);
            html.unlink();
        }

        @Override
        public void visit(Link link) {
            var safe = new WebAndMail().sanitizeLinkUrl(link.getDestination());
            link.setDestination(safe.startsWith("/") ? address + safe : safe);
            visitChildren(link);
        }
    }

    private static final class WebAndMail implements UrlSanitizer {
        @Override
        public String sanitizeLinkUrl(String url) {
            var lower = url.strip().toLowerCase(Locale.ROOT);
            boolean allowed = lower.startsWith("https://")
                    || lower.startsWith("http://")
                    || lower.startsWith("mailto:")
                    || (lower.startsWith("/") && !lower.startsWith("//") && !lower.startsWith("/\\"))
                    || lower.startsWith("#");
            return allowed ? url.strip() : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
