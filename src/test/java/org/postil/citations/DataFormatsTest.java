package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISConverter;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.postil.citations.Citable.Description;
import org.postil.citations.Citable.Hierarchy;
import org.postil.citations.Citable.Provenance;
import org.postil.citations.Citable.Publication;
import org.postil.citations.Citable.Responsibility;

class DataFormatsTest {
    private static final Citations CITATIONS = new Citations();
    private static final Citable DOCUMENT = new Citable(
            "andropov-telegram",
            new Description(
                    "Andropov {Telegram} & 100% of_it",
                    "telegram",
                    new DocumentDate(
                            "1956-10-28~", LocalDate.of(1956, 10, 28), LocalDate.of(1956, 10, 28), true, false),
                    "ru",
                    "en",
                    "298",
                    "Budapest, Embassy"),
            new Responsibility(
                    List.of(Name.of("Yuri Andropov", true), Name.of("CPSU CC", false)),
                    List.of(Name.of("Nikita Khrushchev", true)),
                    List.of(Name.of("Anna Sample", true)),
                    "Obtaining\r\nSample",
                    "Sample Institute"),
            new Provenance(
                    "RGANI",
                    "Moscow",
                    new Hierarchy("f. 3", "op. 64", null, null, "d. 484"),
                    "ll. 85–87",
                    List.of("Hungary", "Budapest")),
            new Publication(
                    "Digital Archive",
                    "https://postil.example/documents/andropov-telegram?a=1&b=100%25#x_{y}",
                    "https://old.example/1",
                    Map.of("old", "110201"),
                    LocalDate.of(2026, 11, 23)));
    private static final Locator PASSAGE =
            new Locator(Locator.Label.FOLIO, "86", "https://postil.example/annotations/7", "the exact words");

    @Test
    void cslJsonHasEveryFactUnderItsVariable() throws Exception {
        JsonNode item = new ObjectMapper().readTree(cite(null, "csl-json")).get(0);
        assertThat(item.get("id").asText()).isEqualTo("andropov-telegram");
        assertThat(item.get("type").asText()).isEqualTo("personal_communication");
        assertThat(item.get("genre").asText()).isEqualTo("telegram");
        assertThat(item.get("author").get(0).get("family").asText()).isEqualTo("Andropov");
        assertThat(item.get("author").get(1)).isEqualTo(new ObjectMapper().readTree("{\"literal\":\"CPSU CC\"}"));
        assertThat(item.get("recipient").get(0).get("given").asText()).isEqualTo("Nikita");
        assertThat(item.get("translator").get(0).get("family").asText()).isEqualTo("Sample");
        assertThat(item.get("issued").toString()).contains("[[1956,10,28]]").contains("\"circa\":true");
        assertThat(item.get("archive").asText()).isEqualTo("RGANI");
        assertThat(item.get("archive-place").asText()).isEqualTo("Moscow");
        assertThat(item.get("event-place").asText()).isEqualTo("Budapest, Embassy");
        assertThat(item.get("number").asText()).isEqualTo("298");
        assertThat(item.get("archive_collection").asText()).isEqualTo("f. 3");
        assertThat(item.get("archive_location").asText()).isEqualTo("f. 3, op. 64, d. 484, ll. 85–87");
        assertThat(item.get("call-number").asText()).isEqualTo("f. 3, op. 64, d. 484");
        assertThat(item.get("page").asText()).isEqualTo("ll. 85–87");
        assertThat(item.get("publisher").asText()).isEqualTo("Digital Archive");
        assertThat(item.get("language").asText()).isEqualTo("en");
        assertThat(item.get("URL").asText()).isEqualTo(DOCUMENT.publication().url());
        assertThat(item.get("accessed").toString()).contains("[[2026,11,23]]");
        assertThat(item.get("note").asText())
                .isEqualTo(
                        "Contributed by: Sample Institute; Date: 1956-10-28~; Identifier old: 110201; Obtained by: Obtaining Sample;"
                                + " Original address: https://old.example/1; Original language: ru; Places: Hungary; Budapest");
    }

    @Test
    void aPassageInCslJsonHasItsFolioQuoteAndPermalink() throws Exception {
        JsonNode item = new ObjectMapper().readTree(cite(PASSAGE, "csl-json")).get(0);
        assertThat(item.get("archive_location").asText()).isEqualTo("f. 3, op. 64, d. 484, l. 86");
        assertThat(item.get("locator").asText()).isEqualTo("l. 86");
        assertThat(item.get("annote").asText()).isEqualTo("the exact words");
        assertThat(item.get("URL").asText()).isEqualTo("https://postil.example/annotations/7");
    }

    @Test
    void risBeginsWithItsTypeEndsWithItsEndAndHasTwoSpacesBeforeTheDash() {
        String ris = cite(PASSAGE, "ris");
        assertThat(ris).startsWith("TY  - PCOMM\r\n").endsWith("\r\nER  - \r\n");
        assertThat(ris.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(ris.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
    }

    @Test
    void risHasEveryFactUnderItsTag() {
        assertThat(cite(null, "ris").split("\r\n"))
                .containsExactly(
                        "TY  - PCOMM",
                        "ID  - andropov-telegram",
                        "TI  - Andropov {Telegram} & 100% of_it",
                        "AU  - Andropov, Yuri",
                        "AU  - CPSU CC",
                        "A2  - Khrushchev, Nikita",
                        "A4  - Sample, Anna",
                        "PY  - 1956",
                        "DA  - 1956/10/28/",
                        "M1  - 298",
                        "M3  - telegram",
                        "CY  - Budapest, Embassy",
                        "LA  - en",
                        "DB  - RGANI, Moscow",
                        "AN  - f. 3, op. 64, d. 484, ll. 85–87",
                        "AV  - f. 3, op. 64, d. 484, ll. 85–87",
                        "CN  - f. 3, op. 64, d. 484",
                        "SP  - ll. 85–87",
                        "KW  - Hungary",
                        "KW  - Budapest",
                        "PB  - Digital Archive",
                        "DP  - Digital Archive",
                        "UR  - " + DOCUMENT.publication().url(),
                        "Y2  - 2026/11/23/",
                        "N1  - Archive place: Moscow",
                        "N1  - Contributed by: Sample Institute",
                        "N1  - Date: 1956-10-28~",
                        "N1  - Identifier old: 110201",
                        "N1  - Obtained by: Obtaining Sample",
                        "N1  - Original address: https://old.example/1",
                        "N1  - Original language: ru",
                        "N1  - Places: Hungary; Budapest",
                        "ER  - ");
    }

    @Test
    void anotherReaderUnderstandsOurRis() throws Exception {
        CSLItemData read = new RISConverter()
                .toItemData(new RISConverter()
                        .loadLibrary(new ByteArrayInputStream(cite(null, "ris").getBytes(StandardCharsets.UTF_8))))
                .get("andropov-telegram");
        assertThat(read.getType()).isEqualTo(CSLType.PERSONAL_COMMUNICATION);
        assertThat(read.getTitle()).isEqualTo(DOCUMENT.description().title());
        assertThat(read.getAuthor()[0].getFamily()).isEqualTo("Andropov");
    }

    @Test
    void bibTeXIsEscapedAndItsCapitalsAreKept() {
        assertThat(cite(PASSAGE, "bibtex").split("\n"))
                .containsExactly(
                        "@misc{andropov-telegram,",
                        "  author = {Andropov, Yuri and {CPSU CC}},",
                        "  title = {{Andropov \\{Telegram\\} \\& 100\\% of\\_it}},",
                        "  date = {1956-10-28},",
                        "  year = {1956},",
                        "  month = oct,",
                        "  type = {telegram},",
                        "  number = {298},",
                        "  venue = {Budapest, Embassy},",
                        "  translator = {Sample, Anna},",
                        "  language = {en},",
                        "  origlanguage = {ru},",
                        "  howpublished = {RGANI, Moscow, f. 3, op. 64, d. 484, l. 86},",
                        "  archive = {RGANI, Moscow},",
                        "  library = {RGANI, Moscow},",
                        "  location = {f. 3, op. 64, d. 484, l. 86},",
                        "  pages = {l. 86},",
                        "  publisher = {Digital Archive},",
                        "  url = {https://postil.example/annotations/7},",
                        "  urldate = {2026-11-23},",
                        "  keywords = {Hungary, Budapest},",
                        "  note = {To: Khrushchev, Nikita; Archive place: Moscow; Contributed by: Sample Institute; Date: 1956-10-28\\textasciitilde{}; Identifier old: 110201;"
                                + " Obtained by: Obtaining Sample; Original address: https://old.example/1; Original"
                                + " language: ru; Places: Hungary; Budapest},",
                        "  annote = {the exact words}",
                        "}");
    }

    @Test
    void everySpecialCharacterOfTeXIsEscaped() {
        assertThat(BibTeX.escape("\\ { } % & $ # _ ~ ^"))
                .isEqualTo("\\textbackslash{} \\{ \\} \\% \\& \\$ \\# \\_ \\textasciitilde{} \\textasciicircum{}");
        assertThat(BibTeX.escape("a\r\nb\u0000c 毛 😀")).isEqualTo("a b c 毛 😀");
    }

    @Test
    void anAddressInBibTeXStaysAnAddress() {
        assertThat(cite(null, "bibtex"))
                .contains("  url = {https://postil.example/documents/andropov-telegram?a=1&b=100%25#x_%7By%7D},\n");
    }

    @Test
    void anotherReaderUnderstandsOurBibTeX() throws Exception {
        BibTeXConverter reader = new BibTeXConverter();
        byte[] bibtex = cite(null, "bibtex").getBytes(StandardCharsets.UTF_8);
        CSLItemData read = reader.toItemData(reader.loadDatabase(new ByteArrayInputStream(bibtex)))
                .get("andropov-telegram");
        assertThat(read.getTitle()).contains("Andropov").contains("100%");
        assertThat(read.getAuthor()[0].getFamily()).isEqualTo("Andropov");
        assertThat(read.getIssued().getRaw()).isEqualTo("1956-10-28");
    }

    @Test
    void zoteroRdfGivesEachOfZoterosFieldsBack() throws Exception {
        Model rdf =
                Rio.parse(new StringReader(cite(PASSAGE, "zotero-rdf")), "https://postil.example/", RDFFormat.RDFXML);
        assertThat(said(rdf, "http://www.zotero.org/namespaces/export#itemType"))
                .containsExactly("letter");
        assertThat(said(rdf, "http://purl.org/dc/elements/1.1/title"))
                .containsExactly("Andropov {Telegram} & 100% of_it");
        assertThat(said(rdf, "http://www.zotero.org/namespaces/export#archive")).containsExactly("RGANI, Moscow");
        assertThat(said(rdf, "http://purl.org/dc/elements/1.1/coverage"))
                .containsExactly("f. 3, op. 64, d. 484, l. 86");
        assertThat(said(rdf, "http://purl.org/dc/elements/1.1/type")).containsExactly("telegram");
        assertThat(said(rdf, "http://purl.org/dc/elements/1.1/date")).containsExactly("1956-10-28");
        assertThat(said(rdf, "http://xmlns.com/foaf/0.1/surname"))
                .containsExactlyInAnyOrder("Andropov", "CPSU CC", "Khrushchev", "Sample");
        assertThat(said(rdf, "http://purl.org/dc/elements/1.1/description").get(0))
                .startsWith("number: 298\nevent-place: Budapest, Embassy\narchive-place: Moscow\n")
                .contains("Date: 1956-10-28~");
        assertThat(said(rdf, RDF.VALUE.stringValue()))
                .containsExactlyInAnyOrder("https://postil.example/annotations/7", "<p>the exact words</p>");
        assertThat(rdf.subjects()).anyMatch(item -> item.stringValue().equals("https://postil.example/annotations/7"));
    }

    private static List<String> said(Model rdf, String property) {
        return rdf.filter(null, Values.iri(property), null).objects().stream()
                .map(Value::stringValue)
                .toList();
    }

    @Test
    void manyDocumentsAreOneFile() throws Exception {
        List<Citable> two = List.of(DOCUMENT, Cases.numbered(4).document());
        assertThat(String.join("", CITATIONS.list(two, Manner.of(null, null, "ris")))
                        .split("ER  - \r\n"))
                .hasSize(2);
        assertThat(new ObjectMapper()
                        .readTree(CITATIONS
                                .list(two, Manner.of(null, null, "csl-json"))
                                .get(0)))
                .hasSize(2);
    }

    private static String cite(Locator passage, String format) {
        return CITATIONS
                .cite(DOCUMENT, passage, Manner.of("chicago-notes", "en-US", format))
                .body();
    }
}
