package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.imports.Brought.document;
import static org.postil.imports.Brought.read;
import static org.postil.imports.Brought.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.documents.DocumentDraft;

class RecordFormatsTest {
    private static final String RIS = """
            TY  - PCOMM
            TI  - Letter on the bridges
            AU  - Halász, Júlia
            A2  - Weaver, Paul, Jr.
            A4  - Kovács, Éva
            DA  - 1956/10/28/
            M1  - 1981
            CY  - Budapest
            AB  - The bridges are open.
            KW  - Bridges
            KW  - Danube
            LA  - Hungarian
            DB  - RGASPI
            AV  - f. 3, op. 12, d. 1006, ll. 54–56
            PB  - Digital Archive
            UR  - https://example.org/document/1
            DO  - 10.1000/xyz
            ER  -\u0020

            TY  - MANSCPT
            TI  - Undated note
            on two lines
            PY  - 1956///late October
            ER  -\u0020
            TY  - GEN
            AU  - Nobody
            ER  -\u0020
            """;

    private static void isTheLetter(DocumentDraft letter) {
        assertThat(letter.title()).isEqualTo("Letter on the bridges");
        assertThat(letter.creators()).containsExactly("Júlia Halász");
        assertThat(letter.date()).isEqualTo("1956-10-28");
        assertThat(letter.languages()).containsExactly("hu");
        assertThat(letter.provenance().repository()).isEqualTo("RGASPI");
        assertThat(letter.provenance().fonds()).isEqualTo("f. 3");
        assertThat(letter.provenance().folios()).isEqualTo("ll. 54–56");
        assertThat(letter.provenance().translatedBy()).isEqualTo("Éva Kovács");
        assertThat(letter.provenance().ownNumber()).isEqualTo("1981");
        assertThat(letter.provenance().origin()).isEqualTo("Budapest");
        assertThat(letter.provenance().originalAddress()).isEqualTo("https://example.org/document/1");
        assertThat(letter.identifiers()).containsEntry("doi", "10.1000/xyz");
        assertThat(letter.sourceKey()).isEqualTo("doi:10.1000/xyz");
    }

    @Test
    void referencesInRisBecomeRecords() {
        var parsed = read("library.ris", "\uFEFF" + RIS.replace("\n", "\r\n"));
        var letter = document(parsed.get(0));

        isTheLetter(letter);
        assertThat(letter.kind()).isEqualTo("letter");
        assertThat(letter.recipients()).containsExactly("Paul Weaver, Jr.");
        assertThat(letter.subjects()).containsExactly("Bridges", "Danube");
        assertThat(letter.summary()).isEqualTo("The bridges are open.");
        assertThat(document(parsed.get(1)).title()).isEqualTo("Undated note on two lines");
        assertThat(document(parsed.get(1)).date()).isEqualTo("1956");
        assertThat(refusal(parsed)).isEqualTo("line 25: record-without-title");
    }

    @Test
    void theNumberOfWhatWasPrintedIsThatOfItsIssue() {
        var ris =
                "TY  - JOUR\nTI  - On bridges\nT2  - River Review\nVL  - 12\nIS  - 3\nSP  - 54\nCY  - Vienna\nER  - \n";
        var bib =
                "@article{a, title={On bridges}, journal={River Review}, volume=12, number=3, pages=54, venue={Vienna}}";
        for (var article : List.of(
                document(read("x.ris", ris).get(0)), document(read("x.bib", bib).get(0)))) {
            assertThat(article.provenance().sourceLine()).isEqualTo("River Review, 12, 3, 54");
            assertThat(article.provenance().ownNumber()).isNull();
            assertThat(article.places()).containsExactly("Vienna");
        }
    }

    @Test
    void referencesInBibTexBecomeRecords() {
        var parsed = read("library.bib", """
                @string{ra = "RGASPI"}
                @comment{nothing}
                @misc{bridges,
                  author = {Hal{\\'a}sz, J\\'ulia},
                  title = {{Letter on the bridges}},
                  translator = "Kov{\\'a}cs, {\\'E}va",
                  year = 1956, month = oct, day = 28,
                  language = {Hungarian},
                  library = ra,
                  location = {f.~3, op. 12, d. 1006, ll. 54--56},
                  note = {To: Weaver, Paul}, number = {1981}, venue = {Budapest},
                  url = {https://example.org/document/1},
                  doi = {10.1000/xyz}
                }
                @article{broken, title = {never closed
                @book{good, title = {The {D}anube \\& its bridges}, author = {{Ministry of Rivers and Lakes} and Weaver, Paul},
                  publisher = {River Press}, year = {ca. 1957}}
                """);
        var letter = document(parsed.get(0));

        isTheLetter(letter);
        assertThat(letter.recipients()).containsExactly("Paul Weaver");
        assertThat(((Refusal) parsed.get(1)).reason().kind()).isEqualTo(Reason.Kind.NOT_BIBTEX);
        var book = document(parsed.get(2));
        assertThat(book.title()).isEqualTo("The Danube & its bridges");
        assertThat(book.creators()).containsExactly("Ministry of Rivers and Lakes", "Paul Weaver");
        assertThat(book.kind()).isEqualTo("book");
        assertThat(book.provenance().sourceLine()).isEqualTo("River Press");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    G{\\"o}del and \\v{C}apek    | Gödel and Čapek
                    Erd{\\H o}s                  | Erdős
                    stra{\\ss}e \\o{} \\L{}ód\\'z | straße ø Łódź
                    {\\'\\i}l--a---b             | íl–a—b
                    100\\% \\{sic\\} \\emph{x}~y | 100% {sic} x y
                    """)
    void whatLatexWritesIsReadAsTheLettersItMeans(String latex, String plain) {
        assertThat(LatexText.plain(latex)).isEqualTo(plain);
    }

    @Test
    void referencesInCslJsonBecomeRecords() {
        var item = """
                {"id": "1", "type": "personal_communication", "title": "Letter on the <i>bridges</i>",
                 "author": [{"family": "Halász", "given": "Júlia"}], "recipient": [{"literal": "Foreign Office"}],
                 "translator": [{"family": "Kovács", "given": "Éva"}], "issued": {"date-parts": [[1956, 10, 28]]},
                 "language": "hu", "archive-place": "Moscow", "number": 1981, "event-place": "Budapest", "archive": "RGASPI", "archive_location": "f. 3, op. 12, d. 1006, ll. 54–56",
                 "URL": "https://example.org/document/1", "DOI": "10.1000/xyz"}""";
        for (var text : List.of("[" + item + "]", item.replace("\n", " ") + "\n", "{\"items\":[" + item + "]}")) {
            var parsed = read("library.json", text);
            isTheLetter(document(parsed.get(0)));
            assertThat(document(parsed.get(0)).recipients()).containsExactly("Foreign Office");
            assertThat(document(parsed.get(0)).provenance().repositoryPlace()).isEqualTo("Moscow");
            assertThat(parsed).hasSize(1);
        }
        assertThat(refusal(read("x.json", "[" + item + ",{\"title\":"))).isEqualTo("line 5: not-json");
    }

    @Test
    void dublinCoreIsFoundInWhateverStandsAroundIt() {
        var dc = """
                <dc:title>Letter on the bridges</dc:title><dc:creator>Halász, Júlia, 1921-1999</dc:creator>
                <dc:date>1956-10-28</dc:date><dc:type>text</dc:type><dc:type>letter</dc:type><dc:language>hun</dc:language>
                <dc:coverage>Budapest</dc:coverage><dc:subject>Bridges; Danube</dc:subject><dc:rights>Free to read</dc:rights>
                <dc:identifier>https://example.org/1</dc:identifier><dc:identifier>AA 12</dc:identifier>""";
        var space = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
        var bare = "<record" + space + ">" + dc + "</record>";
        var rdf = "<rdf:RDF xmlns:rdf=\"r\"" + space + "><rdf:Description rdf:about=\"x\">" + dc
                + "</rdf:Description></rdf:RDF>";
        var oai =
                "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords><record><header><identifier>oai:x:1</identifier>"
                        + "</header><metadata><d:dc xmlns:d=\"d\"" + space + ">" + dc
                        + "</d:dc></metadata></record><record><header status=\"deleted\"><identifier>oai:x:2</identifier></header></record></ListRecords></OAI-PMH>";
        for (var xml : List.of(bare, rdf, "<?xml version=\"1.0\"?>" + oai)) {
            var parsed = read("records.xml", xml);
            assertThat(parsed).hasSize(1);
            var letter = document(parsed.get(0));
            assertThat(letter.title()).isEqualTo("Letter on the bridges");
            assertThat(letter.creators()).containsExactly("Júlia Halász");
            assertThat(letter.date()).isEqualTo("1956-10-28");
            assertThat(letter.kind()).isEqualTo("letter");
            assertThat(letter.languages()).containsExactly("hu");
            assertThat(letter.places()).containsExactly("Budapest");
            assertThat(letter.subjects()).containsExactly("Bridges", "Danube");
            assertThat(letter.provenance().rights()).isEqualTo("Free to read");
            assertThat(letter.provenance().originalAddress()).isEqualTo("https://example.org/1");
        }
        assertThat(document(read("r.xml", oai).get(0)).sourceKey()).isEqualTo("oai:oai:x:1");
    }

    @Test
    void modsBecomesRecords() {
        var parsed = read("records.xml", """
                <modsCollection xmlns="http://www.loc.gov/mods/v3"><mods><titleInfo><nonSort>The</nonSort><title>bridges</title>
                <subTitle>a letter</subTitle></titleInfo><name><namePart type="family">Halász</namePart><namePart type="given">Júlia</namePart>
                <role><roleTerm type="text">author</roleTerm></role></name><name><namePart>Weaver, Paul</namePart><role><roleTerm>rcp</roleTerm></role></name>
                <originInfo><dateCreated encoding="edtf" qualifier="approximate">1956-10</dateCreated></originInfo><genre>Letter</genre>
                <language><languageTerm>ger</languageTerm></language><subject><geographic>Wien</geographic><topic>Bridges</topic></subject>
                <location><physicalLocation>State Archives</physicalLocation><shelfLocator>AA 12/3</shelfLocator></location>
                <relatedItem type="host"><titleInfo><title>Papers of J. H.</title></titleInfo></relatedItem>
                <accessCondition>Open</accessCondition><recordInfo><recordIdentifier source="SA">77</recordIdentifier></recordInfo></mods>
                <mods><abstract>No title</abstract></mods></modsCollection>""");
        var letter = document(parsed.get(0));

        assertThat(letter.title()).isEqualTo("The bridges: a letter");
        assertThat(letter.creators()).containsExactly("Júlia Halász");
        assertThat(letter.recipients()).containsExactly("Paul Weaver");
        assertThat(letter.date()).isEqualTo("1956-10~");
        assertThat(letter.kind()).isEqualTo("letter");
        assertThat(letter.languages()).containsExactly("de");
        assertThat(letter.provenance().repository()).isEqualTo("State Archives");
        assertThat(letter.provenance().fonds()).isEqualTo("Papers of J. H.");
        assertThat(letter.identifiers()).containsEntry("shelfmark", "AA 12/3");
        assertThat(letter.sourceKey()).isEqualTo("mods:SA/77");
        assertThat(refusal(parsed)).endsWith("record-without-title");
    }

    @Test
    void aNoteThatOnlyBeginsLikeOneOfOursStaysANote() {
        var parsed = read("refs.ris", "TY  - MANSCPT\r\nTI  - The bridges\r\nN1  - Level: high\r\nER  - \r\n");

        assertThat(document(parsed.get(0)).provenance().level()).isNull();
        assertThat(parsed).hasSize(2);
    }

    @Test
    void theLastComponentsOfAFindingAidBecomeRecordsThatKnowWhereTheyLie() {
        var parsed = read("aid.xml", """
                <ead xmlns="urn:isbn:1-931666-22-9"><eadheader><eadid>US-1</eadid></eadheader><archdesc level="fonds"><did>
                <repository>State Archives</repository><unitid>AA</unitid><unittitle>Papers of Júlia Halász</unittitle></did>
                <userestrict><head>Use</head><p>Ask first.</p></userestrict><dsc><c01 level="series"><did><unitid>12</unitid>
                <unittitle>Letters</unittitle><container type="box">4</container></did><c02 level="item" id="c7"><did><unitid>AA 12/3</unitid>
                <unittitle>On the bridges, <unitdate normal="1956-10-26/1956-10-28">late October</unitdate></unittitle>
                <origination><persname>Halász, Júlia</persname></origination><langmaterial><language langcode="hun"/></langmaterial></did>
                <scopecontent><p>They are open.</p></scopecontent><controlaccess><geogname>Budapest</geogname></controlaccess></c02>
                <c02><did><unitdate>1957</unitdate></did></c02></c01></dsc></archdesc></ead>""");
        var letter = document(parsed.get(0));

        assertThat(parsed).hasSize(2);
        assertThat(letter.title()).isEqualTo("On the bridges");
        assertThat(letter.date()).isEqualTo("1956-10-26/1956-10-28");
        assertThat(letter.creators()).containsExactly("Júlia Halász");
        assertThat(letter.places()).containsExactly("Budapest");
        assertThat(letter.summary()).isEqualTo("They are open.");
        assertThat(letter.sourceKey()).isEqualTo("ead:US-1#c7");
        assertThat(letter.provenance().repository()).isEqualTo("State Archives");
        assertThat(letter.provenance().fonds()).isEqualTo("AA, Papers of Júlia Halász");
        assertThat(letter.provenance().series()).isEqualTo("12, Letters");
        assertThat(letter.provenance().box()).isEqualTo("4");
        assertThat(letter.provenance().level()).isEqualTo("item");
        assertThat(letter.provenance().rights()).isEqualTo("Ask first.");
        assertThat(document(parsed.get(1)).title()).isEqualTo("Letters, 1957");
    }

    @Test
    void recordsMadeToHarmAreRefused() {
        assertThat(refusal(read("x.ris", "no tags at all"))).isEqualTo(": no-records");
        assertThat(refusal(read("x.bib", "@"))).isNotEmpty();
        assertThat(refusal(read("x.bib", "@misc{" + "{".repeat(1_000_000)))).contains("not-bibtex");
        assertThat(read("x.bib", "\n".repeat(1_000_000) + "@misc{a,title={x}}")).hasSize(1);
        assertThat(read("x.bib", "@misc{a,title={\n".repeat(50_000))).hasSize(50_000);
        assertThat(read("x.bib", "@misc{\n" + "@comment".repeat(200_000))).hasSize(1);
        assertThat(read("x.ris", "TY  - GEN\nTI  - x\nAU  - " + ",".repeat(500_000) + "x"))
                .hasSize(1);
        assertThat(read(
                        "x.xml",
                        "<ead><archdesc><did><unittitle>" + ",".repeat(500_000)
                                + "x</unittitle></did></archdesc></ead>"))
                .hasSize(1);
        assertThat(refusal(read("x.xml", "<ead><archdesc>" + "<did/>".repeat(20_000))))
                .contains("too-long");
        assertThat(read("x.json", "{\"@context\":[".repeat(200_000))).hasSize(1);
        assertThat(refusal(read("x.ris", "TY  - GEN\nTI  - " + "x".repeat(2_000_000))))
                .contains("too-long");
        assertThat(refusal(read("x.xml", "<mods>" + "<x>".repeat(5000)))).contains("too-deep");
        assertThat(refusal(read("x.xml", "<mods>" + "<x/>".repeat(60_000)))).contains("too-long");
        assertThat(
                        refusal(
                                read(
                                        "x.xml",
                                        "<?xml version='1.0'?><!DOCTYPE mods [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><mods>&f;</mods>")))
                .contains("declares-entities");
        assertThat(refusal(read("x.xml", "<ead><archdesc>" + "<c>".repeat(5000))))
                .contains("too-deep");
        assertThat(refusal(read("x.xml", "<ead/>"))).isEqualTo(": no-records");
        assertThat(refusal(read("x.json", "[".repeat(100_000)))).contains("not-json");
        assertThat(refusal(read("x.json", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\"}")))
                .contains("notes-none");
        assertThat(refusal(read("x.json", "[{\"title\":\"" + "x".repeat(26_000_000) + "\"}]")))
                .isNotEmpty();
    }

    @Test
    void twoReferencesThatSayTheSameAreTwo() {
        var parsed = read("x.ris", "TY  - GEN\nTI  - Note\nER  - \nTY  - GEN\nTI  - Note\nER  - \n");

        assertThat(document(parsed.get(0)).sourceKey())
                .isNotEqualTo(document(parsed.get(1)).sourceKey());
    }
}
