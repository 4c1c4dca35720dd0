package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Folio;
import org.postil.documents.Rendition;
import org.postil.shared.LowerCaseEnum;

class FormatsTest {
    @TempDir
    Path folder;

    private List<Parsed> read(String name, byte[] bytes) throws IOException {
        List<Parsed> parsed = new ArrayList<>();
        var file = Files.write(folder.resolve("upload"), bytes);
        Formats.read(Upload.of(name, file), ImportOptions.NONE, parsed::add);
        return parsed;
    }

    private List<Parsed> read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Parsed> example(String name) throws IOException {
        return read(name, bytes(name));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = FormatsTest.class.getResourceAsStream("/imports/" + name)) {
            return in.readAllBytes();
        }
    }

    private static DocumentDraft document(Parsed parsed) {
        return ((ImportedRecord) parsed).document();
    }

    private static Rendition text(Parsed parsed) {
        return ((ImportedRecord) parsed).texts().get(0).rendition();
    }

    private String refusal(String name, String text) throws IOException {
        var parsed = read(name, text);
        assertThat(parsed).hasSize(1).hasOnlyElementsOfType(Refusal.class);
        var refusal = (Refusal) parsed.get(0);
        return refusal.where() + ": " + reason(refusal);
    }

    /** Which sentence, and what it names: "no-date 32.10.1956". */
    private static String reason(Parsed refusal) {
        var reason = ((Refusal) refusal).reason();
        return LowerCaseEnum.word(reason.kind()) + " " + String.join(", ", reason.said());
    }

    @Test
    void aVolumeOfTeiBecomesADocumentForEachOfItsOwn() throws IOException {
        var parsed = example("volume.xml");

        var telegram = document(parsed.get(0));
        assertThat(telegram.title()).isEqualTo("Telegram From the Legation in Hungary to Weaver");
        assertThat(telegram.date()).isEqualTo("1956-10-28T14:30:00");
        assertThat(telegram.kind()).isEqualTo("telegram");
        assertThat(telegram.creators()).containsExactly("Legation in Hungary");
        assertThat(telegram.recipients()).containsExactly("Paul Weaver, Jr.");
        assertThat(telegram.people()).containsExactly("Júlia Halász");
        assertThat(telegram.places()).containsExactly("Budapest");
        assertThat(telegram.languages()).containsExactly("en");
        assertThat(telegram.sourceKey()).isEqualTo("frus:danube56v02/d1");
        assertThat(telegram.identifiers())
                .containsEntry("document number", "1")
                .containsEntry("frus", "danube56v02/d1");

        assertThat(document(parsed.get(1)).date()).isEqualTo("1956-11-03/1956-11-04");
        assertThat(parsed.get(2).where()).contains("document d3");
        assertThat(reason(parsed.get(2))).contains("no-text");
    }

    @Test
    void theNoteOnTheSourceBecomesTheProvenance() throws IOException {
        var provenance = document(example("volume.xml").get(0)).provenance();

        assertThat(provenance.sourceLine())
                .isEqualTo("State Archives, Danube Files, 12/3–56. Confidential; Niact. Drafted by Halász.");
        assertThat(provenance.repository()).isEqualTo("State Archives");
        assertThat(provenance.fonds()).isEqualTo("Danube Files");
        assertThat(provenance.file()).isEqualTo("12/3–56");
        assertThat(provenance.classification()).isEqualTo("Confidential");
        assertThat(provenance.digitalArchive()).isEqualTo("Reports from the Danube, Volume II");
    }

    @Test
    void notesPagesAndTablesOfTeiSurvive() throws IOException {
        var text = text(example("volume.xml").get(0));

        assertThat(text.plain())
                .isEqualTo("Budapest, October 28, 1956—2:30 p.m.\nSUBJECT\nBridges\n"
                        + "The bridges are open.2 On 1 January we shall know more from Halász.\n"
                        + "Bridge\tState\nChain\topen\nWeaver\nSince noon; see Document 2.");
        assertThat(text.folios()).containsExactly(new Folio(0, "p. 54"), new Folio(92, "p. 55"));
        assertThat(text.html())
                .contains("<strong>bridges</strong>", "<p class=\"dateline\">", "<p class=\"closer\">Weaver</p>")
                .contains("<sup class=\"footnote-ref\"><a id=\"doc-ref-fn-1\" href=\"#doc-fn-1\">2</a></sup>")
                .contains("<section class=\"footnotes\"><ol><li id=\"doc-fn-1\" value=\"2\">Since noon");
    }

    @Test
    void teiIsTheSameWithTheLineEndsOfWindowsAndWithoutItsDeclaration() throws IOException {
        var unix = new String(bytes("volume.xml"), StandardCharsets.UTF_8).replaceFirst("<\\?xml.*?\\?>\\n", "");

        assertThat(read("v.xml", unix.replace("\n", "\r\n")).get(0))
                .isEqualTo(read("v.xml", unix).get(0));
        assertThat(text(read("v.xml", unix).get(0)))
                .isEqualTo(text(example("volume.xml").get(0)));
    }

    @Test
    void teiWithoutSuchDivisionsIsOneDocument() throws IOException {
        var parsed = read("minutes.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Minutes of the opening
                session</title></titleStmt><sourceDesc><p>A typescript</p></sourceDesc></fileDesc></teiHeader>
                <text><body><p>One<lb/>two.</p><lg><l>A line</l><l>and one more</l></lg></body></text></TEI>""");

        assertThat(document(parsed.get(0)).title()).isEqualTo("Minutes of the opening session");
        assertThat(document(parsed.get(0)).kind()).isEqualTo("minutes");
        assertThat(document(parsed.get(0)).provenance().sourceLine()).isEqualTo("A typescript");
        assertThat(text(parsed.get(0)).plain()).isEqualTo("One\ntwo.\nA line\nand one more");
    }

    @Test
    void entitiesThatReachOutOrMultiplyAreRefused() throws IOException {
        var laughs = "<!DOCTYPE TEI [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var outside = "<!DOCTYPE TEI [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        var tei = "<TEI><text><body><p>%s</p></body></text></TEI>";

        for (var hostile : List.of(laughs + tei.formatted("&b;"), outside + tei.formatted("&f;"))) {
            assertThat(refusal("bomb.xml", "<?xml version=\"1.0\"?>" + hostile))
                    .contains("declares-entities")
                    .startsWith("line 1");
        }
        assertThat(refusal("v.xml", tei.formatted("&f;"))).startsWith("line 1").contains("not-xml");
        assertThat(text(read(
                                        "p4.xml",
                                        "<!DOCTYPE TEI.2 SYSTEM \"http://localhost:1/tei.dtd\"><TEI.2><text><p>x</p></text></TEI.2>")
                                .get(0))
                        .plain())
                .isEqualTo("x");
    }

    @Test
    void brokenTeiKeepsWhatCameBeforeTheBreak() throws IOException {
        var cut = new String(bytes("volume.xml"), StandardCharsets.UTF_8);
        var parsed = read("cut.xml", cut.substring(0, cut.indexOf("Nobody came")));

        assertThat(parsed.get(parsed.size() - 1)).isInstanceOf(Refusal.class);
        assertThat(parsed.get(parsed.size() - 1).where()).startsWith("line ");
    }

    @Test
    void aListingIsReadRecordByRecord() throws IOException {
        var parsed = example("listing.txt");

        assertThat(document(parsed.get(0)).title()).isEqualTo("Telegram on the bridges");
        assertThat(document(parsed.get(0)).date()).isEqualTo("1956-10-28");
        assertThat(document(parsed.get(0)).kind()).isEqualTo("telegram");
        assertThat(document(parsed.get(0)).summary())
                .isEqualTo("The bridges are open again and people cross.\n\nA second paragraph.");
        assertThat(document(parsed.get(0)).provenance().digitalArchive()).isEqualTo("Archive of the River");
        assertThat(document(parsed.get(1)).date()).isEqualTo("1956-11~");
        assertThat(parsed.get(2)).isEqualTo(new Refusal("line 19", Reason.of(Reason.Kind.NO_TITLE_AFTER_DATE)));
    }

    @Test
    void aCatalogueIsReadRowByRowInWhateverWordsItsColumnsHave() throws IOException {
        var parsed = example("catalogue.csv");

        var telegram = document(parsed.get(0));
        assertThat(telegram.title()).isEqualTo("Telegramm über die Brücken");
        assertThat(telegram.date()).isEqualTo("1956-10-28");
        assertThat(telegram.kind()).isEqualTo("telegramm");
        assertThat(telegram.creators()).containsExactly("Gesandtschaft");
        assertThat(telegram.recipients()).containsExactly("Auswärtiges Amt");
        assertThat(telegram.places()).containsExactly("Budapest", "Wien");
        assertThat(telegram.summary()).isEqualTo("Die Brücken sind offen; man geht hinüber.");
        assertThat(telegram.provenance().box()).isEqualTo("4");
        assertThat(telegram.identifiers()).containsEntry("shelfmark", "AA 12/3").containsEntry("Seitenformat", "A4");
        assertThat(document(parsed.get(1)).date()).isEqualTo("1956-10");
        assertThat(document(parsed.get(1)).kind()).isEqualTo("report");
        assertThat(document(parsed.get(4)).date()).isEmpty();
        assertThat(document(parsed.get(6)).title()).isEqualTo("Zwei Zeilen");
    }

    @Test
    void whatIsWrongWithARowIsNamedByItsLineAndHarmsNoOther() throws IOException {
        var parsed = example("catalogue.csv");

        assertThat(parsed.get(2).where()).isEqualTo("line 4");
        assertThat(reason(parsed.get(2))).isEqualTo("no-date 32.10.1956");
        assertThat(parsed.get(3)).isEqualTo(new Refusal("line 5", Reason.of(Reason.Kind.NO_TITLE)));
        assertThat(reason(parsed.get(5))).isEqualTo("too-many-values 13, 10");
        assertThat(parsed.get(6).where()).isEqualTo("line 8");
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        assertThat(refusal("c.csv", "author,name\nx,y\n")).isEqualTo("line 1: columns-missing “date”, author, name");
        assertThat(refusal("c.csv", "a,b\nx,y\n")).contains("columns-missing “title”, “date”, a, b");
        assertThat(refusal("c.csv", "title,date\n\"never closed,1956\n")).contains("line 2", "not-csv");
    }

    @Test
    void theSameRecordHasTheSameKeyInWhateverFileItComes() throws IOException {
        var fromListing = document(read("l.txt", "• October 28, 1956\n\nA telegram\n\nAbout bridges\n\n• 1957\n\nX\n")
                .get(0));
        var fromTable = document(read("t.csv", "abstract,title,date\nAbout  bridges,A Telegram,1956-10-28\n")
                .get(0));

        assertThat(fromListing.sourceKey()).isEqualTo(fromTable.sourceKey());
    }

    @Test
    void rowsThatSayTheSameAreStillTwoDocuments() throws IOException {
        var parsed = read("t.csv", "title,date\nTelegram,1956\nTelegram,1956\n");

        assertThat(document(parsed.get(0)).sourceKey())
                .isNotEqualTo(document(parsed.get(1)).sourceKey());
    }

    @Test
    void markdownIsCalledWhatItsFrontMatterOrFirstHeadingSays() throws IOException {
        var front = document(read("x.md", """
                        ---
                        title: "Letter to the editor"
                        date: 28 October 1956
                        author: [Júlia Halász, Paul Weaver]
                        language: hu
                        ---
                        Dear Sir,
                        """).get(0));
        assertThat(front.title()).isEqualTo("Letter to the editor");
        assertThat(front.date()).isEqualTo("1956-10-28");
        assertThat(front.creators()).containsExactly("Júlia Halász", "Paul Weaver");
        assertThat(front.languages()).containsExactly("hu");

        var heading = read("x.md", "# The *river*\n\nText.\n").get(0);
        assertThat(document(heading).title()).isEqualTo("The river");
        assertThat(text(heading).plain()).isEqualTo("Text.");

        var name = document(read("ferryman-1956-10-31.md", "Text.\n").get(0));
        assertThat(name.title()).isEqualTo("Ferryman 1956-10-31");
        assertThat(name.date()).isEqualTo("1956-10-31");
        assertThat(refusal("x.md", "---\ntitle: x\ndate: someday\n---\ntext")).contains("line 3", "no-date someday");
    }

    @Test
    void aWebPageIsReadWithoutTheSiteAroundIt() throws IOException {
        var parsed = read("page.html", """
                        <!DOCTYPE html><html lang="de"><head><title>Die Fähre – Archiv</title>
                        <meta name="author" content="Júlia Halász"></head>
                        <body><nav>Start | Suche</nav><div class="breadcrumb">Start</div><div hidden>no</div>
                        <main><h1>Die Fähre</h1><p onclick="x()">Sie fährt <script>alert(1)</script>nicht.</p>
                        <p>Und das ist der lange Text, der die Seite ausmacht.</p></main>
                        <footer>Impressum</footer></body></html>""").get(0);

        assertThat(document(parsed).title()).isEqualTo("Die Fähre");
        assertThat(document(parsed).languages()).containsExactly("de");
        assertThat(document(parsed).creators()).containsExactly("Júlia Halász");
        assertThat(text(parsed).plain())
                .isEqualTo("Sie fährt nicht.\nUnd das ist der lange Text, der die Seite ausmacht.");
    }

    @Test
    void aScriptThatXhtmlClosesDoesNotSwallowThePage() throws IOException {
        var parsed = read("page.html", "<?xml version=\"1.0\"?><div><script src=\"//x\"/><h1>A</h1><p>Text</p></div>");

        assertThat(document(parsed.get(0)).title()).isEqualTo("A");
        assertThat(text(parsed.get(0)).plain()).isEqualTo("Text");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 'Árvíztűrő tükörfúrógép — Хрущёв'",
        "UTF-16, 'Árvíztűrő tükörfúrógép — Хрущёв'",
        "UTF-16LE, 'The bridges are open and the ferry crosses'",
        "UTF-16BE, 'The bridges are open and the ferry crosses'",
        "windows-1250, 'A kormány közölte: a fővárosban megszűnt a tűz, és a tömeg „hősként” ünnepelte őket – a küldött'",
        "ISO-8859-2, 'Zgromadzenie narodowe żąda, aby więźniów wypuścić: środa, październik, główny mówca, łączność'",
        "windows-1250, 'Zgromadzenie narodowe żąda, aby więźniów wypuścić: środa, październik, główny mówca'",
        "windows-1252, 'Die Brücken sind geöffnet – „größte Überraschung“ für die Bevölkerung'",
        "windows-1252, 'L’ambassadeur a été reçu à l’Élysée ; il s’est déclaré préoccupé – « très »'",
        "windows-1251, 'Президиум ЦК КПСС обсудил положение в Венгрии и принял решение о выводе войск'",
        "KOI8-R, 'Президиум ЦК КПСС обсудил положение в Венгрии и принял решение о выводе войск'",
        "ISO-8859-5, 'Президиум ЦК КПСС обсудил положение в Венгрии и принял решение о выводе войск'"
    })
    void textIsReadInWhateverEncodingItIs(String charset, String words) throws IOException {
        var parsed = read("telegram.txt", (words + "\n\n" + words + ".\n").getBytes(Charset.forName(charset)));

        assertThat(text(parsed.get(0)).plain()).isEqualTo(words + "\n" + words + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    scan.pdf     | %PDF-1.4 x                 | 'pdf-corrupt '
                    scan.txt     | %PDF-1.4 x                 | not-what-its-name-says scan.txt, PDF
                    volume.txt   | <TEI><text/></TEI>         | not-what-its-name-says volume.txt, TEI
                    page.csv     | <!DOCTYPE html><p>x</p>    | not-what-its-name-says page.csv, HTML
                    page.html    | <TEI><text/></TEI>         | not-what-its-name-says page.html, TEI
                    notes.html   | only words                 | not-what-its-name-says notes.html, TEXT
                    notes.xml    | only words                 | not-what-its-name-says notes.xml, TEXT
                    data.xml     | <?xml version="1.0"?><x/>  | unknown-content data.xml, OTHER_XML
                    data.yaml    | a: b                       | unknown-ending data.yaml, yaml
                    table.docx   | only words                 | not-what-its-name-says table.docx, TEXT
                    """)
    void aFileThatIsNotWhatItsNameSaysIsRefused(String name, String content, String reason) throws IOException {
        assertThat(refusal(name, content)).isEqualTo(": " + reason);
    }

    @Test
    void filesMadeToExhaustAreRefused() throws IOException {
        assertThat(refusal("deep.xml", "<TEI>" + "<div>".repeat(100_000))).contains("too-deep 300");
        assertThat(refusal("row.csv", "title,date\n\"" + "x,".repeat(11_000_000)))
                .contains("line 2", "not-csv");
        assertThat(refusal("line.csv", "x,".repeat(5_000_000))).contains("too-many-columns");
        assertThat(refusal("long.txt", "word ".repeat(5_000_000))).contains("too-long");
        assertThat(refusal("long.xml", "<TEI><text><p>" + "word ".repeat(5_000_000) + "</p></text></TEI>"))
                .contains("too-long");
    }

    @Test
    void emptyAndBinaryFilesAreRefused() throws IOException {
        assertThat(refusal("x.txt", "")).contains("empty x.txt");
        assertThat(refusal("x.txt", " \n")).contains("no-text");
        assertThat(reason(read("x.txt", new byte[] {1, 2, 3, 4, 5, 0, 6}).get(0)))
                .isEqualTo("not-what-its-name-says x.txt, BINARY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Working Notes from the Session of the Presidium on 26 October      | working notes
                    Protocol 55 of the Meeting of the Political Bureau                 | protocol
                    Draft telegram to the leader                                       | telegram
                    Notes of a Telephone Message from a counselor                      | telephone message
                    Resolution of the Presidium (Protocol 49)                          | resolution
                    CDS Report No. 22                                                  | report
                    Other Hungarian-Language Radios                                    | radio broadcast
                    Memorandum of a Telephone Conversation Between two people          | memorandum of conversation
                    Memorandum From one to the other                                   | memorandum
                    Bericht über die Lage                                              | report
                    A river in autumn                                                  | ''
                    """)
    void theKindIsReadOffTheTitle(String title, String kind) {
        assertThat(Kinds.of(title)).isEqualTo(kind);
    }
}
