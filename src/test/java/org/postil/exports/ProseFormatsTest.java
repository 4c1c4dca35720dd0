package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What is read from top to bottom, in each of its formats: the same words and footnotes, and nothing that anybody typed runs. */
@QuarkusTest
class ProseFormatsTest {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @Inject
    World world;

    private DocumentView ferries;
    private DocumentView night;

    @BeforeEach
    void twoTelegramsWithNotes() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        ferries = world.telegram(
                "Ferries & bridges <" + run + ">",
                "<p>The ferries at Mohács run again.</p><p>Nobody is to cross at night.</p><p>The bridge stays closed.</p>");
        night = world.telegram("Night of " + run, "<p>It was quiet. Перемирие 1956.</p>");
        var marek = new ExportHands(world, MAREK);
        String first = marek.note(
                ferries,
                "ferries at Mohács",
                "Which **ferries**, and *whose*? 🛶 See <script>alert(1)</script> and [this](https://example.org/a_b?c=1&d=\"2\").\n\n"
                        + "3. third\n4. fourth\n\n- one\n\n  more of one\n\n| a | b |\n| - | - |\n| c | d |\n\n    \\input{x} & 100 %",
                List.of("crossings", "the_river"));
        marek.note(ferries, "bridge stays closed", "By whom?\u0001", List.of());
        marek.note(night, "Перемирие", "", List.of());
        marek.note(night, null, "On the whole telegram.", List.of());
        new ExportHands(world, EDIT).reply(first, "> So one reads.\n\nThe [Mohács](/places/mohacs) ones.");
    }

    private byte[] file(String format, String style) {
        String collection = world.as(EDIT)
                .body(Map.of("title", "Crossings: a \"study\" " + UUID.randomUUID()))
                .post("/api/collections")
                .jsonPath()
                .getString("id");
        world.as(EDIT)
                .body(Map.of("documents", List.of(Map.of("document", ferries.id()), Map.of("document", night.id()))))
                .put("/api/collections/" + collection + "/documents")
                .then()
                .statusCode(200);
        String slug =
                world.as(EDIT).get("/api/collections/" + collection).jsonPath().getString("slug");
        return new ExportHands(world, TAMAS)
                .file(Map.of("what", "collection", "query", slug, "format", format, "style", style, "locale", "en-US"));
    }

    private String text(String format) {
        return new String(file(format, "chicago-notes"), StandardCharsets.UTF_8);
    }

    private static Document xml(String content) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(content)));
        } catch (Exception malformed) {
            throw new AssertionError(content, malformed);
        }
    }

    private static List<Element> all(Document document, String tag) {
        var found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Test
    void aWordDocumentHasARealFootnoteForEachPassageAndIsWellFormed() throws IOException {
        var parts = ExportHands.entries(file("docx", "chicago-notes"));
        parts.forEach((name, content) -> xml(content));
        var text = xml(parts.get("word/document.xml"));
        var footnotes = xml(parts.get("word/footnotes.xml"));

        var cited = all(text, "w:footnoteReference").stream()
                .map(mark -> mark.getAttribute("w:id"))
                .toList();
        assertThat(cited).containsExactly("1", "2", "3", "4");
        assertThat(all(footnotes, "w:footnote").stream().map(note -> note.getAttribute("w:id")))
                .containsExactly("-1", "0", "1", "2", "3", "4");
        assertThat(all(footnotes, "w:footnote").get(2).getTextContent()).contains("Andropov", "Ferries & Bridges");
        assertThat(all(footnotes, "w:footnote").get(3).getTextContent().strip()).hasSizeLessThan(60);
        assertThat(text.getDocumentElement().getTextContent())
                .containsSubsequence(
                        "Crossings: a \"study\"",
                        "Ferries & bridges",
                        "ferries at Mohács",
                        "#crossings",
                        "ferries",
                        "🛶",
                        "<script>alert(1)</script>",
                        "So one reads.",
                        "bridge stays closed",
                        "By whom?",
                        "Перемирие",
                        "Bibliography");
        var styles = all(xml(parts.get("word/styles.xml")), "w:style").stream()
                .map(style -> style.getAttribute("w:styleId"))
                .toList();
        assertThat(all(text, "w:pStyle").stream().map(style -> style.getAttribute("w:val")))
                .isSubsetOf(styles);
        var lists = all(xml(parts.get("word/numbering.xml")), "w:num").stream()
                .map(list -> list.getAttribute("w:numId"))
                .toList();
        assertThat(all(text, "w:numId").stream().map(list -> list.getAttribute("w:val")))
                .isNotEmpty()
                .isSubsetOf(lists);
        assertThat(all(xml(parts.get("[Content_Types].xml")), "Override").stream()
                        .map(part -> part.getAttribute("PartName").substring(1)))
                .isSubsetOf(parts.keySet());
        assertThat(all(text, "w:fldSimple").stream().map(field -> field.getAttribute("w:instr")))
                .contains(" HYPERLINK \"https://example.org/a_b?c=1&d=%222%22\" ");
    }

    @Test
    void anOpenDocumentTextHoldsTheSame() throws IOException {
        var bytes = file("odt", "chicago-notes");
        assertThat(new String(bytes, 30, 47, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        var parts = ExportHands.entries(bytes);
        parts.forEach((name, content) -> {
            if (name.endsWith(".xml")) {
                xml(content);
            }
        });
        var text = xml(parts.get("content.xml"));
        assertThat(all(text, "text:note")).hasSize(4);
        assertThat(all(text, "text:note").get(0).getTextContent()).contains("Andropov", "Ferries & Bridges");
        assertThat(all(text, "text:list-item").stream().map(item -> item.getAttribute("text:start-value")))
                .contains("3", "4");
        var styles = all(xml(parts.get("styles.xml")), "style:style").stream()
                .map(style -> style.getAttribute("style:name"))
                .toList();
        assertThat(all(text, "text:p").stream().map(style -> style.getAttribute("text:style-name")))
                .isSubsetOf(styles);
    }

    @Test
    void whatIsReadFromRightToLeftBeginsAtTheRightAndIsBoldWhereItIs() throws IOException {
        var hebrew = world.telegram("Gesher " + UUID.randomUUID(), "<p>הגשר סגור היום.</p>");
        new ExportHands(world, MAREK).note(hebrew, "הגשר סגור", "הערה **מודגשת** כאן.", List.of());

        var docx = xml(ExportHands.entries(new ExportHands(world, TAMAS).document(hebrew.slug(), "docx"))
                .get("word/document.xml"));
        assertThat(all(docx, "w:bidi")).hasSize(2);
        assertThat(all(docx, "w:bCs")).hasSize(1);
        var parts = ExportHands.entries(new ExportHands(world, TAMAS).document(hebrew.slug(), "odt"));
        var odt = xml(parts.get("content.xml"));
        assertThat(all(odt, "text:p").stream().map(style -> style.getAttribute("text:style-name")))
                .contains("PassageRtl", "BodyRtl");
        assertThat(all(odt, "style:style").stream()
                        .filter(style -> style.getAttribute("style:name").equals("BodyRtl"))
                        .map(style -> ((Element) style.getFirstChild()).getAttribute("style:writing-mode")))
                .containsExactly("rl-tb");
        assertThat(all(xml(parts.get("styles.xml")), "style:style").stream()
                        .filter(style -> style.getAttribute("style:name").equals("Bold"))
                        .map(style -> ((Element) style.getFirstChild()).getAttribute("style:font-weight-complex")))
                .containsExactly("bold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void libreOfficeReadsItWithItsFootnotes(String format, @TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(OFFICE), "LibreOffice is not installed; Debian's package is libreoffice-writer");
        Path file = Files.write(folder.resolve("notes." + format), file(format, "chicago-notes"));
        Process office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "html:HTML (StarWriter)",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
        var read = Jsoup.parse(folder.resolve("notes.html").toFile());

        assertThat(read.select("a.sdfootnoteanc")).hasSize(4);
        assertThat(read.select("div[id^=sdfootnote]").get(0).text()).contains("Andropov", "Ferries & Bridges");
        assertThat(read.select("h1").eachText()).anyMatch(heading -> heading.contains("Ferries & bridges"));
        assertThat(read.select("b").eachText()).contains("ferries");
        assertThat(read.select("ol[start=3], ol li")).isNotEmpty();
        assertThat(read.select("a[href^=https://example.org/a_b]")).isNotEmpty();
        assertThat(read.text()).contains("🛶", "So one reads.", "Перемирие", "<script>alert(1)</script>");
    }

    @Test
    void markdownKeepsWhatWasWrittenAndItsFootnotes() {
        var text = text("markdown");
        assertThat(text)
                .startsWith("# Crossings: a \"study\"")
                .containsSubsequence(
                        "## [Ferries \\& bridges \\<",
                        "> ferries at Mohács[^1]",
                        "[^1]: ",
                        "\\#crossings",
                        "Which **ferries**, and *whose*?",
                        "\\<script\\>",
                        "> > So one reads.",
                        "> bridge stays closed[^2]",
                        "On the whole telegram.",
                        "Перемирие[^4]",
                        "## Bibliography");
        assertThat(text).contains("|---|---|").doesNotContain("<script>", "](/places");
    }

    @Test
    void aPageRunsNothingAndItsFootnotesLeadBack() {
        var page = Jsoup.parse(text("html"));
        assertThat(page.select("script, iframe, [onclick]")).isEmpty();
        assertThat(page.select("[role=doc-noteref]").eachAttr("href"))
                .containsExactly("#footnote-1", "#footnote-2", "#footnote-3", "#footnote-4");
        assertThat(page.select("#footnote-1").text()).contains("Andropov");
        assertThat(page.select("h2 a").eachText()).anyMatch(title -> title.startsWith("Ferries & bridges <"));
        assertThat(page.select(".note table td").eachText()).contains("c", "d");
        assertThat(page.select("a[href$=/places/mohacs]").attr("href")).startsWith("http");
    }

    @Test
    void plainTextNumbersItsCitations() {
        assertThat(text("text"))
                .containsSubsequence(
                        "Crossings: a \"study\"",
                        "====",
                        "Ferries & bridges <",
                        "> ferries at Mohács [1]",
                        "3. third",
                        "- one",
                        "> bridge stays closed [2]",
                        "Bibliography",
                        "Citations",
                        "[1] ");
    }

    @Test
    void latexIsWrittenWithoutACommandThatAnybodyTyped() throws IOException {
        var folder = ExportHands.entries(file("latex", "chicago-notes"));
        assertThat(folder).containsOnlyKeys("notes.tex", "documents.bib");
        assertThat(folder.get("notes.tex"))
                .contains("\\footnote{", "\\section*{\\href{", "Ferries \\& bridges <")
                .contains("\\textbackslash{}input\\{x\\} \\& 100 \\%")
                .contains("% \\cite{" + ferries.slug() + "}")
                .doesNotContain("\\input{x}");
        assertThat(folder.get("documents.bib")).contains("@misc{" + ferries.slug() + ",", "Ferries \\& bridges");
    }

    @Test
    void stylesThatCiteInTheSentenceHaveNoFootnotes() throws IOException {
        var parts = ExportHands.entries(file("docx", "apa"));
        assertThat(all(xml(parts.get("word/document.xml")), "w:footnoteReference"))
                .isEmpty();
        assertThat(xml(parts.get("word/document.xml")).getDocumentElement().getTextContent())
                .contains("ferries at Mohács (Andropov, 1956");
    }
}
