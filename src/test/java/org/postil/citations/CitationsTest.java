package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.citations.Citable.Description;
import org.postil.citations.Citable.Provenance;
import org.postil.citations.Citable.Publication;
import org.postil.shared.ApproximateDate;

class CitationsTest {
    private static final Citations CITATIONS = new Citations();
    private static final Cases REPORT = Cases.numbered(4);

    @Test
    void germanNotesAreGerman() {
        assertThat(cite(REPORT.document(), null, "chicago-notes", "de-DE", "text"))
                .isEqualTo("Yuri Andropov und Andras Hegedus, „Andropov Report, 28 October 1956“, übers. von Anna"
                        + " Sample, 28. Oktober 1956, f. 3, op. 64, d. 484, ll. 85–87, RGANI, Moscow, Digital Archive,"
                        + " https://postil.example/documents/4.");
    }

    @Test
    void germanLabelsStandBeforeFoliosAndApproximateDates() {
        assertThat(cite(Cases.numbered(2).document(), null, "chicago-notes", "de", "text"))
                .contains("Fond 1, File 354/1956, Fol. 12–19");
        assertThat(cite(Cases.numbered(21).document(), null, "chicago-notes", "de", "text"))
                .contains("[ca. 28. Oktober 1956]");
    }

    @Test
    void htmlHasItalicsAndNothingThatRuns() {
        assertThat(cite(Cases.numbered(27).document(), null, "chicago-notes", "en-US", "html"))
                .contains("<i>A Sample History of the Hungarian Revolution</i>");
        assertThat(cite(hostile(), null, "chicago-notes", "en-US", "html"))
                .contains("&lt;script&gt;alert")
                .doesNotContain("<script")
                .doesNotContain("style=")
                .doesNotContain("<a ");
    }

    @Test
    void textIsNotEscaped() {
        assertThat(cite(hostile(), null, "chicago-notes", "en-US", "text")).contains("<script>");
    }

    @Test
    void markdownQuotesThePassageAndLinksIt() {
        assertThat(cite(REPORT.document(), REPORT.passage(), "apa", "en-US", "markdown"))
                .isEqualTo(
                        "> the words\n\nAndropov, Y., \\& Hegedus, A. (1956, October 28). *Andropov Report, 28 October"
                                + " 1956* (A. Sample, Trans.) \\[Report\\]. Digital Archive. RGANI, Moscow (f. 3, op. 64, d. 484,"
                                + " l. 85). <https://postil.example/documents/4#note-1>");
    }

    @Test
    void markdownLinksEvenWhereTheStyleLeavesTheAddressOut() {
        assertThat(cite(REPORT.document(), null, "chicago-notes-bibliography-no-url", "en-US", "markdown"))
                .endsWith(" <https://postil.example/documents/4>");
    }

    @Test
    void markdownLinksOnlyWhatMayBeFollowed() {
        String markdown = cite(hostile(), null, "chicago-notes", "en-US", "markdown");
        String read =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
        assertThat(read)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; *x*")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1; p.", ";vol.", "<b>", "“", "𝔍", "§ 3", "12, 14r, 16–18v", "x"})
    void noFolioIsTooStrange(String value) {
        Locator passage = new Locator(Locator.Label.FOLIO, value, null, null);
        for (Style style : Styles.offered()) {
            assertThat(cite(REPORT.document(), passage, style.id(), "en-US", "text"))
                    .contains("RGANI");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fol. 3r | FOLIO | 3r",
                "ff. 3–5 | FOLIO | 3–5",
                "p. 12 | PAGE | 12",
                "S. 12 | PAGE | 12",
                "l. 54 | LEAF | 54",
                "л. 54 | LEAF | 54",
                "Bl. 7 | FOLIO | 7",
                "7 | FOLIO | 7",
            })
    void aMarkIsReadAsItIsWritten(String mark, Locator.Label label, String value) {
        assertThat(Locator.of(mark, null, null)).isEqualTo(new Locator(label, value, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1956-10-28             ; October 28, 1956",
                "1956-10-28T14:30       ; October 28, 1956",
                "1956-10                ; October 1956",
                "1956-10-XX             ; October 1956",
                "1956                   ; 1956",
                "195X                   ; 1950–1959",
                "1956-10/1957           ; 1956–1957",
                "1956-10-23/1956-11-04  ; October 23–November 4, 1956",
                "1956-10-23/..          ; October 23, 1956–",
                "../1956-11-04          ; –November 4, 1956",
                "1956-10-28~            ; [ca. October 28, 1956]",
                "1956~                  ; [ca. 1956]",
                "1956-10%               ; [ca. October 1956?]",
                "''                     ; n.d.",
            })
    void aDateIsAsFineAsItIsKnown(String edtf, String written) {
        Citable document = document("A Paper", DocumentDate.of(ApproximateDate.parse(edtf)));
        assertThat(cite(document, null, "chicago-notes", "en-US", "text"))
                .isEqualTo("“A Paper,” " + written + ", RGANI.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1956-10-28?                ; [October 28, 1956?]",
                "[1956-10-26..1956-10-28]   ; [October 26–28, 1956?]"
            })
    void anUncertainDateIsBracketedWithoutAComma(String edtf, String written) {
        Citable document = document("A Paper", DocumentDate.of(ApproximateDate.parse(edtf)));
        assertThat(cite(document, null, "chicago-notes", "en-US", "text"))
                .isEqualTo("“A Paper” " + written + ", RGANI.");
    }

    @Test
    void doubtIsKeptInStylesThatKnowNone() {
        DocumentDate day = DocumentDate.of(ApproximateDate.parse("1956-10-28?"));
        assertThat(cite(document("A Paper", day), null, "mhra-notes", "en-US", "text"))
                .contains("[October 28, 1956?]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chicago-notes", "mhra-notes", "oscola", "iso690-author-date-en"})
    void apostrophesOfAnArchiveAndAFolioMakeNothingStandTwice(String style) {
        Citable report = REPORT.document();
        Citable kept = new Citable(
                report.key(),
                report.description(),
                report.responsibility(),
                new Provenance("Archives de l'État, Liège", null, null, null, null),
                report.publication());
        assertThat(cite(kept, Locator.of("fol. 12'", null, null), style, "en-GB", "text"))
                .containsOnlyOnce("Archives de l’État")
                .containsOnlyOnce("fol")
                .containsOnlyOnce("12’");
    }

    @Test
    void aBibliographyIsInTheOrderOfItsStyle() {
        List<Citable> documents = List.of(
                Cases.numbered(12).document(),
                REPORT.document(),
                Cases.numbered(9).document());
        assertThat(CITATIONS.list(documents, Manner.of("chicago-bibliography", "en-US", "text")))
                .extracting(entry -> entry.substring(0, entry.indexOf('.')).split(",")[0])
                .containsExactly("Andropov", "Serov", "Togliatti");
    }

    @Test
    void manyReadersCiteAtOnce() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> requests = IntStream.range(0, 400)
                    .<Callable<String>>mapToObj(i ->
                            () -> cite(Cases.numbered(i % 2 == 0 ? 4 : 12).document(), null, "apa", "en-US", "text"))
                    .toList();
            List<String> written = readers.invokeAll(requests).stream()
                    .map(CitationsTest::result)
                    .toList();
            for (int i = 0; i < written.size(); i++) {
                assertThat(written.get(i))
                        .isEqualTo(
                                Cases.numbered(i % 2 == 0 ? 4 : 12).expected().get("apa"));
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Citable document(String title, DocumentDate date) {
        return new Citable(
                "paper",
                new Description(title, "document", date, null, null, null, null),
                null,
                new Provenance("RGANI", null, null, null, null),
                null);
    }

    private static Citable hostile() {
        return new Citable(
                "hostile",
                new Description(
                        "<script>alert(1)</script> *x* \" onload=", "\"><b>", null, null, "no language", null, null),
                null,
                new Provenance("<img src=x>", null, null, "'\"<", List.of()),
                new Publication("<i>", "javascript:alert(1)", null, Map.of(), null));
    }

    private static String cite(Citable document, Locator passage, String style, String locale, String format) {
        return CITATIONS
                .cite(document, passage, Manner.of(style, locale, format))
                .body();
    }
}
