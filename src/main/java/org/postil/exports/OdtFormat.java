package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postil.exports.Block.Kind;
import org.postil.exports.Run.Look;

/** A document for LibreOffice and its like (OpenDocument 1.3). Its footnotes stand in the text, so that nothing waits. */
final class OdtFormat extends ProseFormat {
    private static final Map<Look, String> STYLES = Map.of(
            Look.ITALIC, "Italic",
            Look.BOLD, "Bold",
            Look.CODE, "CodeWords",
            Look.STRUCK, "Struck",
            Look.RAISED, "Raised",
            Look.LOWERED, "Lowered",
            Look.SMALL_CAPITALS, "SmallCapitals");

    private static final List<String> PARAGRAPHS = Stream.concat(
                    Stream.of(
                            "Title",
                            "Subtitle",
                            "Heading1",
                            "Heading2",
                            "Heading3",
                            "Heading4",
                            "Facts",
                            "Passage",
                            "Link",
                            "Item",
                            "Entry",
                            "Footnote"),
                    Stream.of("Body", "Byline", "Code")
                            .flatMap(name -> Stream.of(name, name + 1, name + 2, name + 3, name + 4)))
            .toList();

    private final Archive archive;
    private Xml text;
    private int footnote;

    OdtFormat(OutputStream out) {
        archive = new Archive(out);
    }

    @Override
    protected void open(Front front) throws IOException {
        archive.stored("mimetype", ExportFormat.ODT.mediaType());
        archive.entry("META-INF/manifest.xml", Archive.resource("odt/manifest.xml"));
        archive.entry(
                "styles.xml",
                Archive.resource("odt/styles.xml")
                        .replace("{language}", front.locale().getLanguage()));
        meta(front);
        text = new Xml(archive.entry("content.xml"));
        text.open(
                "office:document-content",
                "xmlns:office",
                "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                "xmlns:text",
                "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
                "xmlns:style",
                "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "office:version",
                "1.3");
        fromTheRight();
        text.open("office:body").open("office:text");
    }

    /** Each kind of paragraph once more, for what is read from right to left. */
    private void fromTheRight() throws IOException {
        text.open("office:automatic-styles");
        for (String name : PARAGRAPHS) {
            text.open(
                    "style:style",
                    "style:name",
                    name + "Rtl",
                    "style:family",
                    "paragraph",
                    "style:parent-style-name",
                    name);
            text.empty("style:paragraph-properties", "style:writing-mode", "rl-tb")
                    .close();
        }
        text.close();
    }

    private static String directed(String style, List<Run> runs) {
        return Run.isRightToLeft(Run.words(runs)) ? style + "Rtl" : style;
    }

    private void meta(Front front) throws IOException {
        Xml meta = new Xml(archive.entry("meta.xml"));
        meta.open(
                "office:document-meta",
                "xmlns:office",
                "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                "xmlns:meta",
                "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "office:version",
                "1.3");
        meta.open("office:meta");
        meta.element("dc:title", front.title());
        meta.element("meta:initial-creator", front.by());
        meta.element("meta:creation-date", front.made().toString().substring(0, 19));
        meta.end();
    }

    @Override
    protected void put(Block block) throws IOException {
        if (block.kind() == Kind.BULLET || block.kind() == Kind.NUMBERED) {
            item(block);
        } else if (block.kind() == Kind.HEADING) {
            text.open(
                    "text:h",
                    "text:style-name",
                    directed(style(block), block.runs()),
                    "text:outline-level",
                    String.valueOf(block.depth()));
            words(block);
            text.close();
        } else {
            text.open("text:p", "text:style-name", directed(style(block), block.runs()));
            words(block);
            text.close();
        }
    }

    /** Each item in a list of its own that says at which number it stands. */
    private void item(Block block) throws IOException {
        String style = block.kind() == Kind.BULLET ? "Bullets" : "Numbers";
        text.open("text:list", "text:style-name", style);
        for (int depth = 1; depth < block.depth(); depth++) {
            text.open("text:list-item").open("text:list");
        }
        text.open(
                "text:list-item",
                "text:start-value",
                block.kind() == Kind.NUMBERED ? String.valueOf(block.number()) : null);
        text.open("text:p", "text:style-name", directed("Item", block.runs()));
        words(block);
        text.close().close();
        for (int depth = 1; depth < block.depth(); depth++) {
            text.close().close();
        }
        text.close();
    }

    /** What answers is indented, to the depth for which there are styles. */
    private static String style(Block block) {
        String name =
                switch (block.kind()) {
                    case TITLE -> "Title";
                    case IMPRINT -> "Subtitle";
                    case HEADING -> "Heading" + Math.min(3, block.depth());
                    case SUBHEADING -> "Heading4";
                    case FACTS -> "Facts";
                    case PASSAGE -> "Passage";
                    case BYLINE -> "Byline";
                    case LINK -> "Link";
                    case ENTRY -> "Entry";
                    case CODE -> "Code";
                    case QUOTATION, PARAGRAPH, BULLET, NUMBERED -> "Body";
                };
        boolean indented = name.equals("Body") || name.equals("Byline") || name.equals("Code");
        return indented && block.depth() > 0 ? name + Math.min(4, block.depth()) : name;
    }

    private void words(Block block) throws IOException {
        runs(block.runs());
        if (block.footnote() != null) {
            footnote++;
            text.open("text:note", "text:id", "ftn" + footnote, "text:note-class", "footnote");
            text.element("text:note-citation", String.valueOf(footnote));
            text.open("text:note-body").open("text:p", "text:style-name", directed("Footnote", block.footnote()));
            runs(block.footnote());
            text.close().close().close();
        }
    }

    private void runs(List<Run> runs) throws IOException {
        for (Run run : runs) {
            if (run.href() != null) {
                text.open("text:a", "xlink:type", "simple", "xlink:href", run.href());
            }
            List<Look> looks = run.looks().stream().sorted().toList();
            for (Look look : looks) {
                text.open("text:span", "text:style-name", STYLES.get(look));
            }
            characters(run.text());
            for (int i = 0; i < looks.size(); i++) {
                text.close();
            }
            if (run.href() != null) {
                text.close();
            }
        }
    }

    /** Blanks that follow a blank mean nothing in OpenDocument, and neither do line breaks and tabs. */
    private void characters(String words) throws IOException {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' && (i == 0 || words.charAt(i - 1) == ' ' || words.charAt(i - 1) == '\n');
            if (c == '\n' || c == '\t' || blank) {
                text.text(words.substring(from, i));
                text.empty(c == '\n' ? "text:line-break" : c == '\t' ? "text:tab" : "text:s");
                from = i + 1;
            }
        }
        text.text(words.substring(from));
    }

    @Override
    protected void shut() throws IOException {
        text.end();
        archive.end();
    }
}
