package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.imports.Brought.document;
import static org.postil.imports.Brought.read;
import static org.postil.imports.Brought.refusal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFormatTest {
    private static byte[] workbook(String sheet, String styles, String strings) {
        return ZipMaker.openXml("xl/workbook.xml", "spreadsheetml.sheet")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='http://x/relationships'><sheets><sheet name='A' r:id='e'/><sheet name='B' r:id='s1'/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='e' Type='x/worksheet' Target='worksheets/empty.xml'/>"
                                + "<Relationship Id='s1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='t' Type='x/styles' Target='styles.xml'/>"
                                + "<Relationship Id='q' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>")
                .with("xl/worksheets/empty.xml", "<worksheet><sheetData/></worksheet>")
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>")
                .with("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>")
                .with("xl/sharedStrings.xml", "<sst>" + strings + "</sst>")
                .bytes();
    }

    @Test
    void aWorkbookIsACatalogueWhoseDaysAreDays() {
        var parsed = read(
                "catalogue.xlsx",
                workbook(
                        "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='inlineStr'><is><t>Datum</t></is></c><c r='D2' t='str'><v>box</v></c></row>"
                                + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' s='1'><v>20756</v></c><c r='D3'><v>4</v></c></row>"
                                + "<row r='4'><c r='A4' t='s'><v>1</v></c><c r='B4'><v>1957</v></c></row>"
                                + "<row r='5'><c r='A5' t='s'><v>1</v></c><c r='B5' s='2'><v>20756.5</v></c></row>",
                        "<numFmts><numFmt numFmtId='170' formatCode='yyyy\\-mm\\-dd hh:mm'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs>",
                        "<si><t>Titel</t></si><si><r><t>On the </t></r><r><t>bridges</t></r></si>"));

        assertThat(document(parsed.get(0)).title()).isEqualTo("On the bridges");
        assertThat(document(parsed.get(0)).date()).isEqualTo("1956-10-28");
        assertThat(document(parsed.get(0)).provenance().box()).isEqualTo("4");
        assertThat(parsed.get(0).where()).isEqualTo("line 3");
        assertThat(document(parsed.get(1)).date()).isEqualTo("1957");
        assertThat(document(parsed.get(2)).date()).startsWith("1956-10-28T12:00");
    }

    @Test
    void jsonIsACatalogueAsAnArrayAndAsLines() {
        var first =
                "{\"title\": \"On the bridges\", \"date\": \"1956-10-28\", \"creators\": [\"Júlia Halász\", {\"name\": \"Paul Weaver\"}],"
                        + " \"provenance\": {\"box\": 4}, \"identifiers\": {\"slug\": \"x\"}}";
        var second = "{\"date\": \"1957\", \"title\": \"On boats\", \"colour\": \"blue\"}";

        for (var text : List.of("[" + first + "," + second + "]", first + "\n" + second + "\n")) {
            var parsed = read("c.jsonl", text);
            var bridges = document(parsed.get(0));
            assertThat(bridges.creators()).containsExactly("Júlia Halász", "Paul Weaver");
            assertThat(bridges.provenance().box()).isEqualTo("4");
            assertThat(bridges.identifiers()).containsEntry("slug", "x");
            assertThat(document(parsed.get(1)).identifiers()).containsEntry("colour", "blue");
        }
    }

    @Test
    void theSameRecordHasTheSameKeyInEachNotation() {
        var csv = document(read("c.csv", "title,date\nBridges,1956\n").get(0));
        var tsv = document(read("c.tsv", "date\ttitle\n1956\tBridges\n").get(0));
        var json = document(
                read("c.json", "[{\"title\":\"Bridges\",\"date\":\"1956\"}]").get(0));

        assertThat(csv.sourceKey()).isEqualTo(tsv.sourceKey()).isEqualTo(json.sourceKey());
    }

    @Test
    void whatColumnsMeanCanBeSaid() {
        var options = new ImportOptions(
                "",
                "",
                null,
                Map.of("Was", "title", "Wer", "creators", "Farbe", "none", "Nummer", "keep"),
                false,
                false,
                OthersNotes.NONE);
        var parsed = read(
                "c.csv",
                "Was;Wer;Farbe;Nummer;von\nBrief;Halász;rot;7;Weaver\n".getBytes(StandardCharsets.UTF_8),
                options.checked());

        var letter = document(parsed.get(0));
        assertThat(letter.title()).isEqualTo("Brief");
        assertThat(letter.date()).isEmpty();
        assertThat(letter.creators()).containsExactly("Halász", "Weaver");
        assertThat(letter.identifiers()).isEqualTo(Map.of("Nummer", "7"));
    }

    @Test
    void aProposalIsMadeFromNamesAndFromWhatStandsInTheColumns(@TempDir Path folder) throws Exception {
        var csv = """
                Bezeichnung des Stücks,Entstehung,Sprachen,Verfasser/in,Adresse im Netz,Notiz,Wo,scan
                Telegramm über die Brücken,28.10.1956,de,Halász,https://example.org/1,A long description of what the telegram says about the bridges over the Danube and who crossed them on that day in October of the year 1956. And so it goes on.,Wien,a/1.pdf
                Telegramm über die Boote,29.10.1956,hu,Weaver,https://example.org/2,A long description of what the telegram says about the boats on the Danube and who crossed in them on that day in October of the year 1956. And so it goes on and on.,Wien,a/2.pdf
                """;
        var file = Files.writeString(folder.resolve("c.csv"), csv);
        var sample = CatalogueFormat.sample(Upload.of("c.csv", file));

        assertThat(ColumnProposal.of(sample, Map.of("Wo", "places")))
                .containsExactly(
                        Map.entry("Bezeichnung des Stücks", "title"),
                        Map.entry("Entstehung", "date"),
                        Map.entry("Sprachen", "languages"),
                        Map.entry("Verfasser/in", "creators"),
                        Map.entry("Adresse im Netz", "originalAddress"),
                        Map.entry("Notiz", "abstract"),
                        Map.entry("Wo", "places"),
                        Map.entry("scan", "fileName"));
        assertThat(CatalogueColumns.areKnown(List.of("title", "date", "box"), Map.of()))
                .isTrue();
        assertThat(CatalogueColumns.areKnown(List.of("title", "date", "Wo"), Map.of()))
                .isFalse();
        assertThat(CatalogueColumns.areKnown(List.of("title", "date", "Wo"), Map.of("Wo", "keep")))
                .isTrue();
    }

    @Test
    void aRowMayDescribeAFileAndNeedNotNameItAnew() {
        var parsed = read("c.csv", "file,date,box\na/report.pdf,1956-10-28,4\nd. 1006,1956,5\n");

        assertThat(refusal(read("c.csv", "box\n4\n"))).contains("columns-missing");
        assertThat(parsed.get(0)).isInstanceOf(Refusal.class);
        parsed = read("c.csv", "file,title,date\na/report.pdf,Report,1956\nd. 1006,Other,1956\n");
        assertThat(((ImportedRecord) parsed.get(0)).file()).isEqualTo("a/report.pdf");
        assertThat(((ImportedRecord) parsed.get(1)).file()).isEmpty();
        assertThat(document(parsed.get(1)).provenance().file()).isEqualTo("d. 1006");
    }

    @Test
    void workbooksMadeToHarmAreRefused() {
        assertThat(refusal(read("x.xlsx", workbook("<row><c r='ZZZ1' t='str'><v>x</v></c></row>", "", ""))))
                .contains("too-many-columns");
        assertThat(refusal(read("x.xlsx", workbook("", "", "<si><t>" + "x".repeat(70_000_000) + "</t></si>"))))
                .contains("too-long");
        assertThat(refusal(read("x.xlsx", workbook("<row/>", "", "")))).contains("no-rows");
        assertThat(refusal(read("x.xlsx", workbook("<row><c t='s'><v>99999999999</v></c></row>", "", ""))))
                .contains("columns-missing");
        assertThat(refusal(read("x.xlsx", workbook("<!DOCTYPE x>", "", "")))).contains("not-xml");
    }
}
