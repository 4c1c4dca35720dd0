package org.postil.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postil.exports.Block.Kind;
import org.postil.exports.Run.Look;

/**
 * A document for Word (ECMA-376, WordprocessingML). Written by hand, part after part, because what is known for it holds the
 * whole document in memory. The footnotes are a part of their own, and wait in a file until the text has come to its end.
 */
final class DocxFormat extends ProseFormat {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DECIMAL = "2";
    private static final int INDENT = 360;

    private final Archive archive;
    private final Path waiting;
    private final OutputStream footnoteBytes;
    private final Xml footnotes;
    private final List<Integer> lists = new ArrayList<>();
    private Xml text;
    private int footnote;
    private int lastNumber;
    private int lastDepth;

    DocxFormat(OutputStream out) throws IOException {
        archive = new Archive(out);
        waiting = Files.createTempFile("postil-footnotes", null);
        footnoteBytes = new BufferedOutputStream(Files.newOutputStream(waiting));
        footnotes = new Xml(footnoteBytes);
    }

    @Override
    protected void open(Front front) throws IOException {
        archive.entry("[Content_Types].xml", Archive.resource("docx/content-types.xml"));
        archive.entry("_rels/.rels", Archive.resource("docx/package-rels.xml"));
        archive.entry("word/_rels/document.xml.rels", Archive.resource("docx/document-rels.xml"));
        archive.entry("word/settings.xml", Archive.resource("docx/settings.xml"));
        archive.entry(
                "word/styles.xml",
                Archive.resource("docx/styles.xml")
                        .replace("{language}", front.locale().toLanguageTag()));
        properties(front);
        footnotes.open("w:footnotes", "xmlns:w", W);
        separator("-1", "separator", "w:separator");
        separator("0", "continuationSeparator", "w:continuationSeparator");
        text = new Xml(archive.entry("word/document.xml"));
        text.open("w:document", "xmlns:w", W).open("w:body");
    }

    private void properties(Front front) throws IOException {
        Xml core = new Xml(archive.entry("docProps/core.xml"));
        core.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        core.element("dc:title", front.title());
        core.element("dc:creator", front.by());
        core.element("dcterms:created", front.made().toString(), "xsi:type", "dcterms:W3CDTF");
        core.end();
    }

    private void separator(String id, String type, String mark) throws IOException {
        footnotes
                .open("w:footnote", "w:type", type, "w:id", id)
                .open("w:p")
                .open("w:r")
                .empty(mark)
                .close()
                .close()
                .close();
    }

    @Override
    protected void put(Block block) throws IOException {
        text.open("w:p");
        text.open("w:pPr").empty("w:pStyle", "w:val", style(block));
        number(block);
        if (Run.isRightToLeft(Run.words(block.runs()))) {
            text.empty("w:bidi");
        }
        if (block.depth() > 0 && block.kind() != Kind.HEADING && !isItem(block)) {
            text.empty("w:ind", "w:left", String.valueOf(block.depth() * INDENT));
        }
        text.close();
        runs(text, block.runs());
        if (block.footnote() != null) {
            refer(block.footnote());
        }
        text.close();
    }

    private static String style(Block block) {
        return switch (block.kind()) {
            case TITLE -> "Title";
            case IMPRINT -> "Subtitle";
            case HEADING -> "Heading" + Math.min(3, block.depth());
            case SUBHEADING -> "Heading4";
            case FACTS -> "Facts";
            case PASSAGE, QUOTATION -> "Quote";
            case BYLINE -> "Byline";
            case LINK -> "Link";
            case CODE -> "Code";
            case ENTRY -> "Bibliography";
            case BULLET, NUMBERED -> "ListParagraph";
            case PARAGRAPH -> "BodyText";
        };
    }

    private static boolean isItem(Block block) {
        return block.kind() == Kind.BULLET || block.kind() == Kind.NUMBERED;
    }

    /** A numbered list that does not go on from the item before begins a list of its own. */
    private void number(Block block) throws IOException {
        if (!isItem(block)) {
            return;
        }
        String list = "1";
        if (block.kind() == Kind.NUMBERED) {
            if (lists.isEmpty() || block.depth() != lastDepth || block.number() != lastNumber + 1) {
                lists.add(block.number());
            }
            lastNumber = block.number();
            lastDepth = block.depth();
            list = String.valueOf(lists.size() + 1);
        }
        text.open("w:numPr")
                .empty("w:ilvl", "w:val", String.valueOf(Math.min(8, block.depth() - 1)))
                .empty("w:numId", "w:val", list)
                .close();
    }

    private void refer(List<Run> said) throws IOException {
        footnote++;
        String id = String.valueOf(footnote);
        text.open("w:r");
        text.open("w:rPr").empty("w:rStyle", "w:val", "FootnoteReference").close();
        text.empty("w:footnoteReference", "w:id", id).close();
        footnotes.open("w:footnote", "w:id", id).open("w:p");
        footnotes.open("w:pPr").empty("w:pStyle", "w:val", "FootnoteText");
        if (Run.isRightToLeft(Run.words(said))) {
            footnotes.empty("w:bidi");
        }
        footnotes.close();
        footnotes.open("w:r");
        footnotes.open("w:rPr").empty("w:rStyle", "w:val", "FootnoteReference").close();
        footnotes.empty("w:footnoteRef").close();
        runs(footnotes, List.of(Run.plain(" ")));
        runs(footnotes, said);
        footnotes.close().close();
    }

    private static void runs(Xml xml, List<Run> runs) throws IOException {
        for (Run run : runs) {
            if (run.href() == null) {
                run(xml, run);
            } else {
                // A field needs no list of addresses, which other parts of the archive would have to hold.
                xml.open("w:fldSimple", "w:instr", " HYPERLINK \"" + inField(run.href()) + "\" ");
                run(xml, run);
                xml.close();
            }
        }
    }

    private static String inField(String href) {
        return href.replace("\\", "%5C").replace("\"", "%22").replaceAll("\\s", "%20");
    }

    private static void run(Xml xml, Run run) throws IOException {
        xml.open("w:r").open("w:rPr");
        if (run.is(Look.CODE)) {
            xml.empty("w:rStyle", "w:val", "CodeWords");
        } else if (run.href() != null) {
            xml.empty("w:rStyle", "w:val", "Hyperlink");
        }
        // Alphabets that are read from right to left have marks of their own.
        mark(xml, run, Look.BOLD, "w:b");
        mark(xml, run, Look.BOLD, "w:bCs");
        mark(xml, run, Look.ITALIC, "w:i");
        mark(xml, run, Look.ITALIC, "w:iCs");
        mark(xml, run, Look.SMALL_CAPITALS, "w:smallCaps");
        mark(xml, run, Look.STRUCK, "w:strike");
        if (run.is(Look.RAISED) || run.is(Look.LOWERED)) {
            xml.empty("w:vertAlign", "w:val", run.is(Look.RAISED) ? "superscript" : "subscript");
        }
        if (Run.isRightToLeft(run.text())) {
            xml.empty("w:rtl");
        }
        xml.close();
        words(xml, run.text());
        xml.close();
    }

    private static void mark(Xml xml, Run run, Look look, String name) throws IOException {
        if (run.is(look)) {
            xml.empty(name);
        }
    }

    private static void words(Xml xml, String text) throws IOException {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n' || c == '\t') {
                if (i > from) {
                    xml.open("w:t", "xml:space", "preserve")
                            .text(text.substring(from, i))
                            .close();
                }
                if (i < text.length()) {
                    xml.empty(c == '\n' ? "w:br" : "w:tab");
                }
                from = i + 1;
            }
        }
    }

    @Override
    protected void shut() throws IOException {
        text.open("w:sectPr");
        text.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        text.empty(
                "w:pgMar",
                "w:top",
                "1417",
                "w:right",
                "1417",
                "w:bottom",
                "1417",
                "w:left",
                "1417",
                "w:header",
                "708",
                "w:footer",
                "708",
                "w:gutter",
                "0");
        text.end();
        footnotes.end();
        footnoteBytes.close();
        Files.copy(waiting, archive.entry("word/footnotes.xml"));
        numbering(new Xml(archive.entry("word/numbering.xml")));
        archive.end();
    }

    private void numbering(Xml xml) throws IOException {
        xml.open("w:numbering", "xmlns:w", W);
        pattern(xml, "1", "bullet");
        pattern(xml, DECIMAL, "decimal");
        xml.open("w:num", "w:numId", "1").empty("w:abstractNumId", "w:val", "1").close();
        for (int i = 0; i < lists.size(); i++) {
            xml.open("w:num", "w:numId", String.valueOf(i + 2)).empty("w:abstractNumId", "w:val", DECIMAL);
            for (int level = 0; level < 9; level++) {
                xml.open("w:lvlOverride", "w:ilvl", String.valueOf(level))
                        .empty("w:startOverride", "w:val", String.valueOf(lists.get(i)))
                        .close();
            }
            xml.close();
        }
        xml.end();
    }

    private static void pattern(Xml xml, String id, String kind) throws IOException {
        xml.open("w:abstractNum", "w:abstractNumId", id).empty("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level < 9; level++) {
            xml.open("w:lvl", "w:ilvl", String.valueOf(level));
            xml.empty("w:start", "w:val", "1");
            xml.empty("w:numFmt", "w:val", kind);
            xml.empty("w:lvlText", "w:val", kind.equals("bullet") ? "•" : "%" + (level + 1) + ".");
            xml.empty("w:lvlJc", "w:val", "left");
            xml.open("w:pPr")
                    .empty("w:ind", "w:left", String.valueOf((level + 1) * INDENT), "w:hanging", String.valueOf(INDENT))
                    .close();
            xml.close();
        }
        xml.close();
    }

    @Override
    public void close() throws IOException {
        footnoteBytes.close();
        Files.deleteIfExists(waiting);
    }
}
