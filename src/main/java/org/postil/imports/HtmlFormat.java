package org.postil.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.postil.documents.Rendition;
import org.postil.shared.ApproximateDate;

/** A page of the web: its text without the site around it. */
final class HtmlFormat implements Format {
    private static final String SURROUNDINGS =
            "nav, header:not(article header), footer:not(article footer), form, aside,"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [aria-hidden=true], [hidden],"
                    + " .hidden, .visually-hidden, .sr-only, .noprint, [class*=breadcrumb], [id*=breadcrumb], .mw-editsection,"
                    + " [class*=cookie], [id*=cookie], .share, .social, .pagination, #toc, .toc";
    private static final List<String> CONTENTS = List.of(
            "article",
            "main",
            "[role=main]",
            "#mw-content-text",
            "#content-inner",
            ".entry-content",
            "#content",
            "#main");
    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)");
    /** "<!-- saved from url=(0035)https://example.org/page -->" */
    private static final Pattern SAVED = Pattern.compile(
            "(?i)(?:<!--\\s*saved from url=\\(\\d+\\)|<!--[^>]{0,200}?\\burl: )(https?://\\S+?)(?=\\s|-->)");

    /** Where HTML wants the declaration to stand, and some room for comments before it. */
    private static final int HEAD = 8192;

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final List<String> CREATORS = List.of("author", "dc.creator", "citation_author", "dcterms.creator");
    private static final List<String> DATES =
            List.of("date", "dc.date", "dcterms.created", "dc.date.created", "citation_date");

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.HTML;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var html = html(upload);
        var page = page(html);
        var address = address(page, html);
        if (DigitalArchivePage.stoodAt(address)) {
            records.accept(DigitalArchivePage.record(page, address, options));
            return;
        }
        var draft = new RecordDraft();
        page.select(SURROUNDINGS).remove();
        var title = title(page, upload);
        draft.title(title);
        metas(page, draft, FileTitle.of(upload));
        draft.provenance("originalAddress", address);
        var language = Languages.tag(page.select("[lang]").attr("lang"));
        language = language.isEmpty() ? options.language() : language;

        var content = content(page);
        content.select("h1").stream()
                .filter(h1 -> RecordDraft.tidy(h1.text()).equals(title))
                .limit(1)
                .forEach(Element::remove);
        HtmlNotes.gather(content);
        var rendition = Rendition.ofHtml(content.outerHtml());
        if (rendition.plain().isBlank()) {
            throw Refused.whole(Reason.Kind.NO_TEXT);
        }
        records.accept(draft.language(language)
                .keyOf(rendition)
                .text(options.role(), language, rendition)
                .at(""));
    }

    /** Where it stood: what it says of itself, else what the browser wrote into it when it was saved. */
    private static String address(Document page, String html) {
        var saved = SAVED.matcher(html.substring(0, Math.min(html.length(), HEAD)));
        for (var address : List.of(
                page.select("link[rel=canonical]").attr("href"),
                page.select("meta[property=og:url]").attr("content"),
                saved.find() ? saved.group(1) : "")) {
            if (address.matches("(?i)https?://\\S+")) {
                return address;
            }
        }
        return "";
    }

    private static Document page(String html) {
        return html.stripLeading().startsWith("<?xml") ? xhtml(html) : Jsoup.parse(html);
    }

    /** XHTML closes what HTML leaves open, so an element without content would swallow the page if read as HTML. */
    static Document xhtml(String html) {
        var xhtml = Jsoup.parse(html, "", Parser.xmlParser());
        xhtml.outputSettings().syntax(Document.OutputSettings.Syntax.html).prettyPrint(false);
        xhtml.select("script, style").remove();
        xhtml.getAllElements().stream()
                .filter(element -> element.childNodeSize() == 0 && !VOID.contains(element.normalName()))
                .forEach(element -> element.appendChild(new TextNode("")));
        return Jsoup.parse(xhtml.outerHtml());
    }

    /** Bytes that are not UTF-8 are what the page says they are, if it says so. */
    private static String html(Upload upload) throws IOException {
        var text = upload.text();
        var guessed = upload.decoded().charset();
        var declared = META_CHARSET.matcher(text.substring(0, Math.min(text.length(), HEAD)));
        boolean unsure = !guessed.name().startsWith("UTF");
        if (unsure && declared.find() && isKnown(declared.group(1))) {
            try (var in = upload.open()) {
                return new String(in.readAllBytes(), Charset.forName(declared.group(1)));
            }
        }
        return text;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset)
                    && !charset.toLowerCase(Locale.ROOT).startsWith("utf");
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static String title(Document page, Upload upload) {
        var h1 = page.select("h1");
        for (var candidate : List.of(
                page.select("meta[property=og:title]").attr("content"),
                page.select("meta[name=citation_title]").attr("content"),
                page.select("meta[name~=(?i)^dc(terms)?\\.title$]").attr("content"),
                h1.size() == 1 ? h1.text() : "",
                page.title(),
                h1.isEmpty() ? "" : h1.get(0).text())) {
            if (!candidate.isBlank()) {
                return RecordDraft.tidy(candidate);
            }
        }
        return FileTitle.of(upload).title();
    }

    private static void metas(Document page, RecordDraft draft, FileTitle name) {
        draft.date(name.date());
        for (var meta : page.select("meta[name][content]")) {
            var content = meta.attr("content");
            var kind = meta.attr("name").toLowerCase(Locale.ROOT);
            if (CREATORS.contains(kind)) {
                draft.creator(content);
            }
            if (DATES.contains(kind)) {
                ApproximateDate.inWords(content).ifPresent(draft::date);
            }
        }
    }

    static Element content(Document page) {
        int all = page.body().text().length();
        for (var place : CONTENTS) {
            var found = page.select(place);
            if (found.size() == 1 && found.text().length() * 2 > all) {
                return found.get(0);
            }
        }
        return page.body();
    }
}
