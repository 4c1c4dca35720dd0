package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.imports.Brought.document;
import static org.postil.imports.Brought.read;
import static org.postil.imports.Brought.refusal;
import static org.postil.imports.Brought.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters and editions in TEI that are no volume of the Foreign Relations of the United States. */
class TeiEditionTest {
    private static final String SENT = """
            <correspDesc%s><correspAction type="sent"><persName>Halász, Júlia</persName><placeName>Budapest</placeName>
            <date when="1956-10-28"/></correspAction><correspAction type="received"><persName>Paul Weaver</persName></correspAction></correspDesc>""";

    private static String tei(String header, String text) {
        return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader>" + header + "</teiHeader><text>" + text
                + "</text></TEI>";
    }

    private static String letter(String title) {
        return tei("""
                <fileDesc><titleStmt><title>%s</title><respStmt><resp>Translated by</resp><name>Éva Kovács</name></respStmt></titleStmt>
                <publicationStmt><availability><licence>CC0</licence></availability></publicationStmt><sourceDesc><msDesc><msIdentifier>
                <settlement>Wien</settlement><repository>State Archives</repository><collection>Danube Files</collection><idno>AA 12/3</idno>
                </msIdentifier></msDesc></sourceDesc></fileDesc><profileDesc>%s<abstract><p>On the bridges.</p></abstract>
                <textClass><keywords><term>Bridges</term></keywords></textClass><langUsage><language ident="hu"/></langUsage></profileDesc>""".formatted(title, SENT.formatted("")), """
                <front><titlePage><docTitle><titlePart>Letters</titlePart><titlePart>from the Danube</titlePart></docTitle></titlePage></front>
                <body><div><head>Morning</head><opener><dateline><date when="1956-10-29">the 29th</date></dateline></opener>
                <p>They are open<note n="a"><p>Since noon</p></note>.</p><div><head>Noon</head><p>Still.</p></div></div></body>
                <back><div><p>Enclosure</p></div></back>""");
    }

    @Test
    void aLetterKnowsWhoSentItToWhomWhenAndWhereItLies() {
        var parsed = read("letter.xml", letter("A letter on the bridges")).get(0);
        var letter = document(parsed);

        assertThat(letter.title()).isEqualTo("A letter on the bridges");
        assertThat(letter.creators()).containsExactly("Júlia Halász");
        assertThat(letter.recipients()).containsExactly("Paul Weaver");
        assertThat(letter.date()).isEqualTo("1956-10-28");
        assertThat(letter.places()).contains("Budapest");
        assertThat(letter.subjects()).containsExactly("Bridges");
        assertThat(letter.languages()).containsExactly("hu");
        assertThat(letter.summary()).isEqualTo("On the bridges.");
        assertThat(letter.provenance().repository()).isEqualTo("State Archives");
        assertThat(letter.provenance().fonds()).isEqualTo("Danube Files");
        assertThat(letter.provenance().sourceLine()).isEqualTo("Wien, State Archives, Danube Files, AA 12/3");
        assertThat(letter.provenance().rights()).isEqualTo("CC0");
        assertThat(letter.provenance().translatedBy()).isEqualTo("Éva Kovács");
        assertThat(letter.identifiers()).containsEntry("shelfmark", "AA 12/3");
    }

    @Test
    void frontBackHeadingsAndNotesOfAnEditionSurvive() {
        var text = text(read("letter.xml", letter("A letter")).get(0));

        assertThat(text.plain())
                .isEqualTo(
                        "Letters\nfrom the Danube\nMorning\nthe 29th\nThey are opena.\nNoon\nStill.\nEnclosure\nSince noon");
        assertThat(text.html()).contains("<h2>Morning</h2>", "<h3>Noon</h3>", "<li id=\"doc-fn-1\">");
    }

    @Test
    void eachTextOfACorpusIsADocumentOfItsOwn() {
        var corpus =
                "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>All letters</title></titleStmt>"
                        + "</fileDesc></teiHeader>" + letter("One")
                        + letter("Two").replace("Still", "Again") + "</teiCorpus>";
        var parsed = read("corpus.xml", corpus);

        assertThat(parsed).hasSize(2);
        assertThat(document(parsed.get(0)).title()).isEqualTo("One");
        assertThat(document(parsed.get(1)).title()).isEqualTo("Two");
        assertThat(parsed.get(1).where()).startsWith("line ");
    }

    @Test
    void anEditionOfLettersBecomesADocumentForEach() {
        var edition = tei(
                "<fileDesc><titleStmt><title>Letters from the Danube</title></titleStmt></fileDesc><profileDesc>"
                        + SENT.formatted(" ref=\"#l1\"") + "</profileDesc>",
                "<body><div type=\"chapter\"><div type=\"letter\" xml:id=\"l1\"><opener><dateline><date when=\"1956-10-28\"/></dateline></opener><p>Dear Sir,</p></div>"
                        + "<div type=\"letter\" xml:id=\"l2\"><head>To the editor, <date when=\"1957\">1957</date></head><p>Dear Madam,</p></div></div></body>");
        var parsed = read("edition.xml", edition);

        assertThat(parsed).hasSize(2);
        assertThat(document(parsed.get(0)).title()).isEqualTo("Júlia Halász to Paul Weaver");
        assertThat(document(parsed.get(0)).recipients()).containsExactly("Paul Weaver");
        assertThat(document(parsed.get(1)).title()).isEqualTo("To the editor, 1957");
        assertThat(document(parsed.get(1)).date()).isEqualTo("1957");
        assertThat(document(parsed.get(1)).creators()).isEmpty();
        assertThat(parsed.get(0).where()).contains("l1");
    }

    /** A volume that says of none of its divisions that it is a document. */
    private static String volume(String text) {
        return tei(
                "<fileDesc><titleStmt><title>On the Danube</title></titleStmt><sourceDesc><p>A reader of 1960</p></sourceDesc></fileDesc>",
                text);
    }

    private static final String RAFTS =
            "<div type=\"section\" xml:id=\"rafts\"><head>Rafts</head><p>They did not.</p></div>";

    private static final String ESSAYS = """
            <front><div type="section" xml:id="before"><head><date from="1953" to="1960">1953–1960</date>: Years of bridges</head>
            <p>What this is.</p></div><div type="contents"><head>Contents</head><p>Bridges, boats</p></div></front>
            <body><pb n="3"/><div type="section" xml:id="bridges"><head>From Ford to Bridge<note n="1"><p>A play on <persName>Ford</persName>.</p></note>,
            <date when="1956">1956</date></head><p><persName>Júlia Halász</persName> crossed at <placeName>Vác</placeName><note n="2"><p>By
            night.</p></note>, and <pb n="4"/>back.</p><div><head>Later</head><p>None.</p></div></div>
            <div type="section" xml:id="boats"><head>Boats, <date when="1953">1953</date></head><p>They sank.</p></div>
            """ + RAFTS + "</body>";

    private static List<String> titles(List<Parsed> parsed) {
        return parsed.stream().map(one -> document(one).title()).toList();
    }

    @Test
    void aVolumeOfEssaysWithTimesOfTheirOwnBecomesADocumentForEach() {
        var parsed = read("essays-1960.xml", volume(ESSAYS));

        assertThat(titles(parsed))
                .containsExactly("1953–1960: Years of bridges", "From Ford to Bridge, 1956", "Boats, 1953", "Rafts");
        assertThat(document(parsed.get(0)).date()).isEqualTo("1953/1960");
        var bridges = document(parsed.get(1));
        assertThat(bridges.date()).isEqualTo("1956");
        assertThat(bridges.creators()).isEmpty();
        assertThat(bridges.people()).containsExactly("Júlia Halász");
        assertThat(bridges.places()).containsExactly("Vác");
        assertThat(bridges.identifiers()).isEqualTo(Map.of("xml:id", "bridges"));
        assertThat(bridges.provenance().digitalArchive()).isEqualTo("On the Danube");
        assertThat(bridges.provenance().sourceLine()).isEqualTo("A reader of 1960");
        assertThat(text(parsed.get(1)).plain())
                .isEqualTo("Júlia Halász crossed at Vác2, and back.\nLater\nNone.\nBy night.");
        assertThat(text(parsed.get(1)).folios()).extracting("label").containsExactly("p. 3", "p. 4");
        assertThat(text(parsed.get(2)).folios()).extracting("label").containsExactly("p. 4");
        assertThat(document(parsed.get(3)).date()).isEmpty();
        assertThat(parsed.get(1).where()).isEqualTo("document bridges, line 3");
    }

    @Test
    void piecesOfAnotherVolumeWithTheSameTitleAreOthers() {
        var first = read("a.xml", volume(ESSAYS));
        var second = read("b.xml", volume(ESSAYS.replace("They sank", "They swam")));

        assertThat(document(first.get(1)).sourceKey())
                .isEqualTo(document(second.get(1)).sourceKey());
        assertThat(document(first.get(2)).sourceKey())
                .isNotEqualTo(document(second.get(2)).sourceKey());
    }

    @Test
    void whatSpeaksForOneWorkKeepsItWhole() {
        var chapters = "<body><div type=\"chapter\"><head>Bridges</head><byline>Júlia Halász</byline><p>x</p></div>"
                + "<div type=\"chapter\"><head>Boats</head><byline>Paul Weaver</byline><p>y</p></div></body>";
        var together = Map.of(
                "chapters by several", chapters,
                "chapters", ESSAYS.replace("type=\"section\"", "type=\"chapter\""),
                "numbers", ESSAYS.replace("<head>Boats", "<head>2. Boats").replace("<head>Rafts", "<head>III. Rafts"),
                "ids that count",
                        ESSAYS.replaceAll("bridges\"|boats\"", "section$0").replaceAll("section(b)\\w+", "s1"),
                "years that follow one another", ESSAYS.replace("\"1953\">", "\"1957\">"),
                "words between", ESSAYS.replace("<pb n=\"3\"/>", "<p>For the reader.</p>"),
                "few dates", ESSAYS.replace("</body>", RAFTS + RAFTS + "</body>"),
                "a title missing", ESSAYS.replace("<head>Rafts</head>", ""));
        together.forEach((why, text) ->
                assertThat(titles(read("x.xml", volume(text)))).as(why).containsExactly("On the Danube"));

        assertThat(titles(read(
                        "x.xml", volume(ESSAYS).replace("</titleStmt>", "<author>Paul Weaver</author></titleStmt>"))))
                .as("an author of the whole")
                .hasSize(1);
        assertThat(titles(read(
                        "x.xml",
                        volume(ESSAYS)
                                .replace(
                                        "<p>A reader of 1960</p>",
                                        "<biblStruct><analytic><title>On the Danube</title></analytic></biblStruct>"))))
                .as("one article")
                .hasSize(1);
    }

    @Test
    void contributionsKnowWhoWroteThemAndWhoOnlyTranslatedThem() {
        var parsed = read("yearbook.xml", volume("""
                <body><div type="issue"><head>Spring</head><div><head>1. On bridges</head><byline>By <persName>Halász, Júlia</persName>, Budapest</byline><p>One.</p></div>
                <div xml:lang="de"><head>Über Boote</head><docAuthor>Paul Weaver</docAuthor><byline>Übersetzt von Éva Kovács</byline><p>Zwei.</p></div></div>
                <div type="issue"><head>Summer</head><div><head>Letters</head><byline>von Marek Brandt.</byline><p>Three<note><byline>By nobody</byline></note>.</p></div></div></body>"""));

        assertThat(titles(parsed)).containsExactly("1. On bridges", "Über Boote", "Letters");
        assertThat(document(parsed.get(0)).creators()).containsExactly("Júlia Halász");
        assertThat(document(parsed.get(1)).creators()).containsExactly("Paul Weaver");
        assertThat(document(parsed.get(1)).provenance().translatedBy()).isEqualTo("Éva Kovács");
        assertThat(document(parsed.get(1)).languages()).containsExactly("de");
        assertThat(document(parsed.get(2)).creators()).containsExactly("Marek Brandt");
    }

    @Test
    void whatIsCalledAnEssayIsOneAndAnArticleOfATreatyIsNot() {
        var essays =
                "<body><div type=\"essay\"><head>Bridges</head><p>One.</p></div><div type=\"essay\"><head>Boats</head><p>Two.</p></div></body>"
                        + "<back><div type=\"index\"><head>Index</head><p>Boats</p></div></back>";

        assertThat(titles(read("x.xml", volume(essays)))).containsExactly("Bridges", "Boats");
        assertThat(titles(read(
                        "x.xml", volume(essays.replace("essay", "article").replace("<head>", "<head>Article 5. ")))))
                .containsExactly("On the Danube");
    }

    @Test
    void textsInAGroupAreDocumentsUnlessTheyAreVolumesOfOne() {
        var group = """
                <front><titlePage><docTitle><titlePart>Works</titlePart></docTitle></titlePage></front><group>
                <text xml:id="b"><front><titlePage><docTitle><titlePart>Bridges</titlePart></docTitle><byline>by Júlia Halász</byline>
                <docDate when="1956">1956</docDate></titlePage></front><body><div type="chapter"><head>One</head><p>x</p></div>
                <div type="chapter"><head>Two</head><p>y</p></div></body></text>
                <group><text><body><head>Boats</head><p>z</p></body></text></group></group>""";
        var parsed = read("works.xml", volume(group));

        assertThat(titles(parsed)).containsExactly("Bridges", "Boats");
        assertThat(document(parsed.get(0)).date()).isEqualTo("1956");
        assertThat(document(parsed.get(0)).creators()).containsExactly("Júlia Halász");
        assertThat(text(parsed.get(0)).plain()).isEqualTo("Bridges\nby Júlia Halász\n1956\nOne\nx\nTwo\ny");
        assertThat(text(parsed.get(1)).plain()).isEqualTo("z");
        var ofAJournal = group.replaceFirst("<titlePage>.*</titlePage>(?=</front><group>)", "")
                .replaceFirst(
                        "(?s)<titlePage><docTitle><titlePart>Bridges.*?</titlePage>",
                        "<titlePart type=\"number\">I.</titlePart><titlePart type=\"main\">On<lb/>bridges</titlePart><titlePart type=\"sub\">with a map</titlePart>");
        assertThat(titles(read("journal.xml", volume(ofAJournal)))).containsExactly("On bridges", "Boats");
        for (var volumes : List.of(
                group.replace("Boats", "Bridges"),
                group.replace("Boats", "Part Two").replace("Bridges", "Part One"),
                group.replace("<text xml:id=\"b\">", "<text xml:id=\"b\" type=\"volume\">"),
                group.replace("<head>Boats</head>", ""))) {
            assertThat(titles(read("works.xml", volume(volumes)))).containsExactly("On the Danube");
        }
    }

    @Test
    void aNovelInWhichPeopleWriteLettersIsNoEdition() {
        var letters = "<div type=\"letter\"><p>Dear Sir,</p></div><div type=\"letter\"><p>Dear Madam,</p></div>";
        var chapters = "<div type=\"chapter\"><head>I</head><p>It rained.</p></div>".repeat(5);

        assertThat(read("novel.xml", volume("<body>" + letters + chapters + "</body>")))
                .hasSize(1);
    }

    @Test
    void aTextThatSaysNoDateHasThatOfItsName() {
        var bare = tei("<fileDesc><titleStmt><title>Minutes</title></titleStmt></fileDesc>", "<body><p>x</p></body>");

        assertThat(document(read("minutes-1957.xml", bare).get(0)).date()).isEqualTo("1957?");
    }

    @Test
    void headersMadeToExhaustAreRefused() {
        var header = "<profileDesc><correspDesc>" + "<x/>".repeat(60_000) + "</correspDesc></profileDesc>";

        assertThat(refusal(read("x.xml", tei(header, "<body><p>x</p></body>")))).contains("too-long");
        assertThat(refusal(read("x.xml", "<teiCorpus>" + "<TEI/>".repeat(20_001) + "</teiCorpus>")))
                .contains("too-many-rows");
    }
}
