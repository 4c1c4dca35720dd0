package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.imports.Brought.document;
import static org.postil.imports.Brought.read;
import static org.postil.imports.Brought.refusal;
import static org.postil.imports.Brought.text;

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
