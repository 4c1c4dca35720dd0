package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.imports.Brought.document;
import static org.postil.imports.Brought.read;
import static org.postil.imports.Brought.refusal;
import static org.postil.imports.Brought.text;

import org.junit.jupiter.api.Test;
import org.postil.documents.Folio;

class OfficeFormatsTest {
    private static final String STYLES = ZipMaker.word(
            "styles",
            "<w:style w:styleId='Title'><w:name w:val='Title'/></w:style>"
                    + "<w:style w:styleId='H1'><w:name w:val='heading 1'/><w:rPr><w:b/></w:rPr></w:style>"
                    + "<w:style w:styleId='Kopf'><w:name w:val='Kopf'/><w:basedOn w:val='H1'/></w:style>"
                    + "<w:style w:styleId='T1'><w:name w:val='toc 1'/></w:style>"
                    + "<w:style w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>");
    private static final String LISTS = ZipMaker.word(
            "numbering",
            "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl>"
                    + "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>");
    private static final String NOTES = ZipMaker.word(
            "footnotes",
            "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>"
                    + "<w:footnote w:id='2'><w:p><w:r><w:t>Since </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>noon</w:t></w:r></w:p></w:footnote>");

    private static String paragraph(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + runs + "</w:p>";
    }

    private static String run(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
    }

    private static String item(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='3'/></w:numPr></w:pPr>"
                + run("", words) + "</w:p>";
    }

    private static Parsed docx(String body) {
        return read(
                        "report_1956-10-28.docx",
                        ZipMaker.docx(body)
                                .with("word/styles.xml", STYLES)
                                .with("word/numbering.xml", LISTS)
                                .with("word/footnotes.xml", NOTES)
                                .bytes())
                .get(0);
    }

    @Test
    void aWordDocumentKeepsHeadingsEmphasisAndNotes() {
        var parsed = docx(paragraph("Title", run("", "Report on ") + run("", "the bridges"))
                + paragraph("T1", run("", "Contents 1"))
                + paragraph("Kopf", run("<w:b/>", "The Danube"))
                + "<w:p>" + run("", "They are ") + run("<w:b/><w:i w:val='0'/>", "op") + run("<w:b/>", "en")
                + "<w:r><w:footnoteReference w:id='2'/></w:r>" + run("<w:vanish/>", "hidden") + run("", ".")
                + "</w:p>");

        assertThat(document(parsed).title()).isEqualTo("Report on the bridges");
        assertThat(document(parsed).kind()).isEqualTo("report");
        assertThat(document(parsed).date()).isEqualTo("1956-10-28");
        assertThat(text(parsed).plain()).isEqualTo("The Danube\nThey are open1.\nSince noon");
        assertThat(text(parsed).html())
                .contains("<h2>The Danube</h2>", "They are <strong>open</strong><sup class=\"footnote-ref\">")
                .contains(
                        "<section class=\"footnotes\"><ol><li id=\"doc-fn-1\" value=\"1\"><p>Since <em>noon</em></p>");
    }

    @Test
    void trackedChangesAreAcceptedAndLinksLeadToTheWebAlone() {
        var text = text(
                docx("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
                        + "<w:hyperlink r:id='h'>" + run("", " here") + "</w:hyperlink>"
                        + "<w:hyperlink r:id='j'>" + run("", " not") + "</w:hyperlink>"
                        + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r></w:p>"));

        assertThat(text.plain()).isEqualTo("new here not");
        assertThat(text.html()).contains("href=\"https://example.org/a?b=c\"").doesNotContain("javascript");
    }

    @Test
    void listsAndTablesOfAWordDocumentSurvive() {
        var text = text(docx(item(0, "One") + item(1, "Within") + item(0, "Two") + "<w:p>" + run("", "After") + "</w:p>"
                + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p>"
                + run("", "Bridge") + "</w:p></w:tc></w:tr><w:tr><w:tc><w:p>" + run("", "Chain")
                + "</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"));

        assertThat(text.html().replaceAll("[\n\t]", ""))
                .contains("<ol><li>One<ul><li>Within</li></ul></li><li>Two</li></ol>")
                .contains("<th colspan=\"2\">")
                .contains("<td></td>");
    }

    @Test
    void anOpenDocumentTextKeepsTheSame() {
        var parsed = read(
                        "letter.odt",
                        ZipMaker.odt(
                                        "<style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>"
                                                + "<style:style style:name='P1' style:parent-style-name='Title'/>"
                                                + "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1'/></text:list-style>",
                                        "<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p text:style-name='P1'>A <text:span>letter</text:span></text:p>"
                                                + "<text:h text:outline-level='1'>Danube</text:h><text:p>It is<text:s text:c='3'/><text:span text:style-name='B'>open</text:span>"
                                                + "<text:note><text:note-citation>*</text:note-citation><text:note-body><text:p>Since noon</text:p></text:note-body></text:note>.</text:p>"
                                                + "<text:list text:style-name='L'><text:list-item><text:p>One</text:p></text:list-item></text:list>"
                                                + "<table:table><table:table-row><table:table-cell table:number-columns-repeated='3'><text:p>x</text:p></table:table-cell></table:table-row></table:table>")
                                .with(
                                        "meta.xml",
                                        "<m xmlns:dc='d'><dc:title>Microsoft Word - x.doc</dc:title><dc:language>de-AT</dc:language></m>")
                                .bytes())
                .get(0);

        assertThat(document(parsed).title()).isEqualTo("A letter");
        assertThat(document(parsed).languages()).containsExactly("de-AT");
        assertThat(text(parsed).plain())
                .startsWith("Danube\nIt is open*.\nOne\n")
                .endsWith("Since noon");
        assertThat(text(parsed).html())
                .contains(
                        "<h2>Danube</h2>",
                        "<strong>open</strong><sup class=\"footnote-ref\">",
                        "<ol><li>",
                        "<li id=\"doc-fn-1\">");
    }

    @Test
    void aBookIsOneTextWithItsNotesAndPrintedPages() {
        var book = new ZipMaker()
                .with("mimetype", "application/epub+zip")
                .with(
                        "META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path='OPS/b.opf'/></rootfiles></container>")
                .with("OPS/b.opf", """
                        <package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The river</dc:title>
                        <dc:creator>Halász, Júlia</dc:creator><dc:date>1957</dc:date><dc:language>en</dc:language></metadata>
                        <manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="a" href="text/a%20b.xhtml"/>
                        <item id="n" href="text/n.xhtml"/></manifest>
                        <spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="n"/></spine></package>""")
                .with("OPS/nav.xhtml", "<html><body><p>Contents</p></body></html>")
                .with("OPS/text/a b.xhtml", """
                        <html xmlns:epub="e"><head><script src="//x"/></head><body><h1>Spring</h1><span epub:type="pagebreak" title="12"/>
                        <p>It rises<a epub:type="noteref" href="n.xhtml#n1">1</a>.</p></body></html>""")
                .with("OPS/text/n.xhtml", """
                        <html xmlns:epub="e"><body><aside epub:type="footnote" id="n1"><p><a href="a%20b.xhtml#r">1</a> In March.</p></aside>
                        <p>The end.</p></body></html>""")
                .bytes();
        var parsed = read("book.epub", book).get(0);

        assertThat(document(parsed).title()).isEqualTo("The river");
        assertThat(document(parsed).creators()).containsExactly("Júlia Halász");
        assertThat(document(parsed).kind()).isEqualTo("book");
        assertThat(document(parsed).date()).isEqualTo("1957");
        assertThat(text(parsed).plain()).isEqualTo("Spring\nIt rises1.\nThe end.\nIn March.");
        assertThat(text(parsed).folios()).containsExactly(new Folio(7, "p. 12"));
    }

    @Test
    void theSameTextHasTheSameKeyWhateverItIsWrittenWith() {
        var word = docx("<w:p>" + run("", "The same words.") + "</w:p>");
        var odt = read(
                        "x.odt",
                        ZipMaker.odt("", "<text:p>The same words.</text:p>").bytes())
                .get(0);

        assertThat(document(word).sourceKey())
                .isEqualTo(document(odt).sourceKey())
                .isEqualTo(document(read("x.txt", "The same words.").get(0)).sourceKey());
    }

    @Test
    void officeDocumentsMadeToHarmAreRefused() {
        assertThat(refusal(read("x.docx", "PK\3\4 and no more"))).isEqualTo(": not-what-its-name-says x.docx, ZIP");
        assertThat(refusal(read(
                        "x.docx",
                        ZipMaker.openXml("word/document.xml", "wordprocessingml.document")
                                .with(
                                        "word/document.xml",
                                        "<!DOCTYPE x [<!ENTITY a 'ha'>]><w:document xmlns:w='w'>&a;</w:document>")
                                .bytes())))
                .contains("declares-entities");
        assertThat(refusal(read("x.docx", ZipMaker.docx("<w:p>".repeat(400)).bytes())))
                .contains("too-deep");
        assertThat(refusal(read(
                        "x.docx",
                        ZipMaker.docx("<w:p>" + run("", "word ".repeat(5_000_000)) + "</w:p>")
                                .bytes())))
                .contains("too-long");
        assertThat(refusal(read(
                        "x.docx",
                        ZipMaker.docx("<w:p a='" + " ".repeat(30_000_000) + "'/>")
                                .bytes())))
                .contains("too-long");
        assertThat(refusal(read("x.docx", ZipMaker.docx("<w:p/>").bytes()))).contains("no-text");
        assertThat(refusal(read("x.odt", ZipMaker.odt("", "<text:p/>").bytes())))
                .contains("no-text");
        assertThat(refusal(read(
                        "x.odt",
                        ZipMaker.odt("", "")
                                .with("META-INF/manifest.xml", "<encryption-data/>")
                                .bytes())))
                .contains("locked");
        assertThat(refusal(read(
                        "x.epub",
                        new ZipMaker().with("mimetype", "application/epub+zip").bytes())))
                .contains("zip-damaged");
        assertThat(refusal(read(
                        "slides.pptx",
                        ZipMaker.openXml("ppt/p.xml", "presentationml.presentation")
                                .bytes())))
                .isEqualTo(": unknown-content slides.pptx, OFFICE");
    }

    @Test
    void aDocumentCutOffAnywhereEndsInASentence() {
        var whole = ZipMaker.docx("<w:p>" + run("", "words") + "</w:p>").bytes();
        for (int length = 4; length < whole.length; length += 37) {
            assertThat(refusal(read("x.docx", java.util.Arrays.copyOf(whole, length))))
                    .isNotEmpty();
        }
        var random = new java.util.Random(56);
        for (int i = 0; i < 200; i++) {
            var broken = whole.clone();
            for (int j = 0; j < 5; j++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            assertThat(read("x.docx", broken)).isNotEmpty();
        }
    }
}
