package org.postil.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the first bytes of a file say it is, whatever its name. */
enum Content {
    TEI(Set.of("xml", "tei")),
    /** Descriptions of documents: EAD, MODS or Dublin Core. */
    RECORDS(Set.of("xml", "ead", "mods", "dc", "rdf")),
    OTHER_XML(Set.of("xml")),
    HTML(Set.of("html", "htm", "xhtml", "xml")),
    TEXT(Set.of(
            "txt",
            "text",
            "md",
            "markdown",
            "csv",
            "tsv",
            "tab",
            "json",
            "jsonld",
            "jsonl",
            "ndjson",
            "ris",
            "bib",
            "bibtex")),
    PDF(Set.of("pdf")),
    DOCX(Set.of("docx", "docm", "dotx")),
    ODT(Set.of("odt", "ott")),
    EPUB(Set.of("epub")),
    XLSX(Set.of("xlsx", "xlsm")),
    ZIP(Set.of("zip")),
    OFFICE(Set.of("doc", "xls", "ppt", "pptx", "ods", "odp")),
    IMAGE(Set.of("jpg", "jpeg", "png", "gif", "tif", "tiff", "webp", "jp2")),
    BINARY(Set.of());

    private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>]");
    private static final Set<String> RECORD_ROOTS = Set.of("ead", "mods", "modsCollection", "OAI-PMH");
    private static final Set<String> RECORD_SPACES = Set.of(
            "\"http://purl.org/dc/elements/1.1/\"",
            "\"http://purl.org/dc/terms/\"",
            "\"http://www.openarchives.org/OAI/2.0/oai_dc/\"",
            "\"http://www.loc.gov/mods/v3\"",
            "\"http://www.zotero.org/namespaces/export#\"");
    private static final Set<String> HTML_ROOTS = Set.of(
            "html",
            "body",
            "head",
            "div",
            "article",
            "section",
            "main",
            "p",
            "h1",
            "h2",
            "h3",
            "span",
            "table",
            "ul",
            "ol",
            "pre",
            "blockquote",
            "meta",
            "title");

    private final Set<String> extensions;

    Content(Set<String> extensions) {
        this.extensions = extensions;
    }

    boolean isNamed(String extension) {
        return extensions.contains(extension);
    }

    boolean comesIn() {
        return switch (this) {
            case TEI, RECORDS, HTML, TEXT, PDF, DOCX, ODT, EPUB, XLSX, ZIP, IMAGE -> true;
            case OTHER_XML, OFFICE, BINARY -> false;
        };
    }

    /** What a name with this ending promises; several kinds may share one. */
    static Optional<Content> promised(String extension) {
        for (var content : values()) {
            if (content != OTHER_XML && content.isNamed(extension)) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    /** A ZIP may turn out to be an office document when its parts are looked at: {@link Pack#contentOf}. */
    static Content of(byte[] head) {
        var latin = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (latin.startsWith("%PDF-")) {
            return PDF;
        }
        if (latin.startsWith("PK\3\4") || latin.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (latin.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OFFICE;
        }
        if (isImage(latin)) {
            return IMAGE;
        }
        var text = TextEncoding.head(head);
        return text.map(Content::ofText).orElse(BINARY);
    }

    private static boolean isImage(String latin) {
        return latin.startsWith("\u00ff\u00d8\u00ff")
                || latin.startsWith("\u0089PNG")
                || latin.startsWith("GIF8")
                || latin.startsWith("II*\0")
                || latin.startsWith("MM\0*")
                || (latin.startsWith("RIFF") && latin.contains("WEBP"));
    }

    private static Content ofText(String text) {
        var rest = text.strip();
        if (!rest.startsWith("<")) {
            return TEXT;
        }
        boolean declared = rest.startsWith("<?xml");
        boolean doctypeHtml = rest.toLowerCase(Locale.ROOT).contains("<!doctype html");
        // Comments, declarations and instructions go, so that the first element is left.
        rest = rest.replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>", "")
                .replaceAll("(?s)<!DOCTYPE[^\\[>]*(?:\\[.*?]\\s*)?>", "");
        var root = ROOT.matcher(rest);
        if (!root.find()) {
            return declared ? OTHER_XML : TEXT;
        }
        var name = root.group(1);
        if (Set.of("TEI", "TEI.2", "teiCorpus", "teiCorpus.2").contains(name)) {
            return TEI;
        }
        if (doctypeHtml || (root.start() == rest.indexOf('<') && HTML_ROOTS.contains(name.toLowerCase(Locale.ROOT)))) {
            return HTML;
        }
        if (RECORD_ROOTS.contains(name) || RECORD_SPACES.stream().anyMatch(rest::contains)) {
            return RECORDS;
        }
        return declared ? OTHER_XML : TEXT;
    }
}
