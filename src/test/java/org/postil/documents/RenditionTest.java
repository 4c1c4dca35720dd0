package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.shared.Problem;

class RenditionTest {
    /** The rule all offsets rest on, with jsoup's parser standing in for a browser's. */
    private static Rendition checked(String html) {
        var rendition = Rendition.ofHtml(html);
        assertThat(textContent(rendition.html())).as(html).isEqualTo(rendition.plain());
        assertThat(Rendition.ofHtml(rendition.html())).as(html).isEqualTo(rendition);
        return rendition;
    }

    private static String textContent(String html) {
        var text = new StringBuilder();
        Jsoup.parse(html).body().nodeStream(TextNode.class).forEach(node -> text.append(node.getWholeText()));
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <p>One</p><p>two</p>                             | <p>One</p>⏎<p>two</p>
                    <p>  a   b </p>  <p> c </p>                      | <p>a b</p>⏎<p>c</p>
                    just text                                        | <p>just text</p>
                    <div>a<div>b</div>c</div>                        | <p>a</p>⏎<p>b</p>⏎<p>c</p>
                    <p>see <a href="https://x.org/">this</a> now     | <p>see <a href="https://x.org/" rel="nofollow noopener noreferrer">this</a> now</p>
                    <p><b>bold </b>plain                             | <p><b>bold</b> plain</p>
                    <p>a<br>b<br></p>                                | <p>a<br>⏎b</p>
                    <p>a<br><br>b</p>                                | <p>a<br>⏎<br>⏎b</p>
                    <b>x<p>y</p>z</b>                                | <p><b>x</b></p>⏎<p><b>y</b></p>⏎<p><b>z</b></p>
                    <ul><li>a<li>b<ul><li>c</ul></ul>                | <ul><li>a</li>⏎<li>b⏎<ul><li>c</li></ul></li></ul>
                    <ul>x<li>y</ul>                                  | <ul><li>x</li>⏎<li>y</li></ul>
                    <ol start="3"><li>a</ol>                         | <ol start="3"><li>a</li></ol>
                    <blockquote>q<p>r</p></blockquote>s              | <blockquote><p>q</p>⏎<p>r</p></blockquote>⏎<p>s</p>
                    <table><tr><td>a<td>b<tr><td>c<td>d</table>e     | <table><tbody><tr><td>a→</td><td>b⏎</td></tr><tr><td>c→</td><td>d</td></tr></tbody></table>⏎<p>e</p>
                    <table><caption>T</caption><tr><th>a</table>     | <table><caption>T⏎</caption><tbody><tr><th>a</th></tr></tbody></table>
                    <table><tr><td><td></td></tr></table>x           | <p>x</p>
                    <table><tr><td>a<td></table>x                    | <table><tbody><tr><td>a→</td><td></td></tr></tbody></table>⏎<p>x</p>
                    <h1>a</h1><h2>b</h2>                             | <h2>a</h2>⏎<h2>b</h2>
                    <p>a</p><hr><p>b</p>                             | <p>a</p><hr>⏎<p>b</p>
                    <p></p><p><i> </i></p>x                          | <p>x</p>
                    <p align=center>a</p>                            | <p class="align-center">a</p>
                    <div style="text-align: right">a<p>b</p></div>   | <p class="align-right">a</p>⏎<p class="align-right">b</p>
                    <div dir=rtl lang=he><p>a</div>                  | <p lang="he" dir="rtl">a</p>
                    <p><span style="font-style:italic">a</span></p>  | <p><em>a</em></p>
                    <p><span lang="ru">да</span> <span>x</span></p>  | <p><span lang="ru">да</span> x</p>
                    <p id="note-1"><a href="#note-1">a</a></p>       | <p id="doc-note-1"><a href="#doc-note-1">a</a></p>
                    <figure><img src="x"><figcaption>c</figcaption></figure> | <figure><figcaption>c</figcaption></figure>
                    <p>1 &lt; 2 &amp; 3</p>                          | <p>1 &lt; 2 &amp; 3</p>
                    <dl><dt>a<dd>b</dl>                              | <dl><dt>a</dt>⏎<dd>b</dd></dl>
                    """)
    void keepsWhatATextNeedsAndSeparatesItsBlocks(String source, String html) {
        assertThat(checked(source).html()).isEqualTo(html.replace('⏎', '\n').replace('→', '\t'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>x",
                "<p onclick=alert(1)>x</p>",
                "<img src=x onerror=alert(1)>x",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\nscript:alert(1)'>x</a>",
                "<a href='data:text/html,alert(1)'>x</a>",
                "<style>*{alert:1}</style>x",
                "<p style='background:url(//alert)'>x</p>",
                "<svg><script>alert(1)</script></svg>x",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>x",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>x",
                "<iframe src='//alert'></iframe>x",
                "<span data-label='\"><script>alert(1)</script>' class=x>x</span>",
                "<form action=//alert><button>alert</button><textarea>alert</textarea>x</form>",
                "<video src=//alert><source src=//alert></video>x",
                "<template><p>alert</p></template>x"
            })
    void nothingThatActsSurvives(String source) {
        var rendition = checked(source);

        assertThat(rendition.plain()).startsWith("x");
        assertThat(rendition.html()).doesNotContain("alert", "javascript", "onerror", "style");
    }

    @Test
    void aFolioMarkCannotBreakOutOfItsAttribute() {
        var rendition = checked("<p><span class=folio data-label='\"><script>x</script>&amp;'></span>a</p>");

        assertThat(rendition.folios()).containsExactly(new Folio(0, "\"><script>x</script>&"));
        assertThat(rendition.html()).doesNotContain("<script");
    }

    @Test
    void everyOffsetKnowsItsFolio() {
        var rendition = checked("""
                <p><span class="folio" data-label="l. 54"></span>One 𝔘 two
                <span class="folio" data-label="l. 54 ob."></span> three</p>
                <span class="folio" data-label="l. 55"></span><ul><li>four</li></ul>""");

        assertThat(rendition.plain()).isEqualTo("One 𝔘 two three\nfour");
        assertThat(rendition.folios())
                .isEqualTo(List.of(new Folio(0, "l. 54"), new Folio(10, "l. 54 ob."), new Folio(16, "l. 55")));
        assertThat(rendition.folioAt(9)).contains("l. 54");
        assertThat(rendition.folioAt(10)).contains("l. 54 ob.");
        assertThat(rendition.folioAt(999)).contains("l. 55");
        assertThat(checked("<p>a<span class=folio data-label=2></span>b").folioAt(0))
                .isEmpty();
    }

    @Test
    void charactersStayWhatTheyAre() {
        var kept = "e\u0301\u00e9 soft\u00adhyphen nb\u00a0sp zw\u200bsp \ud835\udd18 \u05e9\u05dc\u05d5\u05dd";

        assertThat(checked("<p>" + kept + "</p>").plain()).isEqualTo(kept);
    }

    @Test
    void whatNoDatabaseOrXmlCanHoldGoes() {
        assertThat(checked("<p>a\0b\ud800c\udc00d\u0007e\u0085f&#7;g\uffffh\r\ni</p>")
                        .plain())
                .isEqualTo("abcdefgh i");
    }

    @Test
    void preformattedTextKeepsItsWhiteSpace() {
        var rendition = checked("<p>a</p><pre>\n\n  x\r\n\ty  \n\nz\n\n</pre><p>b</p>");

        assertThat(rendition.plain()).isEqualTo("a\n  x\n\ty  \n\nz\nb");
    }

    @Test
    void plainTextKeepsItsLinesAndParagraphs() {
        assertThat(Rendition.ofPlain("First line\r\n  second line\r\n\r\n\r\nNew <paragraph> & more\r\n")
                        .html())
                .isEqualTo("<p>First line<br>\nsecond line</p>\n<p>New &lt;paragraph&gt; &amp; more</p>");
    }

    @Test
    void longLinesWithoutEmptyOnesAreParagraphs() {
        var line = "word ".repeat(40).strip();

        assertThat(Rendition.ofPlain(line + "\n" + line).html()).isEqualTo("<p>" + line + "</p>\n<p>" + line + "</p>");
    }

    @Test
    void aFormFeedBeginsAPage() {
        var rendition = Rendition.ofPlain("one\ftwo\n\fthree");

        assertThat(rendition.plain()).isEqualTo("one\ntwo\nthree");
        assertThat(rendition.folios())
                .containsExactly(new Folio(0, "p. 1"), new Folio(4, "p. 2"), new Folio(8, "p. 3"));
    }

    @Test
    void markdownKeepsTablesNotesAndStrikethrough() {
        var rendition = Rendition.ofMarkdown("""
                # Title

                Text[^1] ~~gone~~ https://example.org

                | a | b |
                |---|--:|
                | 1 | 2 |

                [^1]: The note.
                """);

        assertThat(rendition.plain()).isEqualTo("Title\nText1 gone https://example.org\na\tb\n1\t2\nThe note.");
        assertThat(rendition.html())
                .contains("<h2>Title</h2>", "<del>gone</del>", "<td class=\"align-right\">2</td>")
                .contains("<section class=\"footnotes\"><ol><li id=\"doc-fn-1\"><p>The note.</p></li></ol></section>")
                .contains("<sup class=\"footnote-ref\"><a id=\"doc-fnref-1\" href=\"#doc-fn-1\">1</a></sup>");
        checked(rendition.html());
    }

    @Test
    void textsThatAreTooLongOrTooDeepAreRefused() {
        var tooLong = catchThrowableOfType(Problem.class, () -> Rendition.ofPlain("x".repeat(Rendition.LONGEST + 1)));
        assertThat(tooLong.status()).isEqualTo(413);

        var tooDeep = catchThrowableOfType(Problem.class, () -> Rendition.ofHtml("<blockquote>".repeat(300) + "x"));
        assertThat(tooDeep.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>",
                "<font size=1>",
                "<p><br>",
                "<table><tr><td>",
                "<a href=#x>",
                "<ul>",
                "</p>",
                "> ",
                "*_"
            })
    void hostileMarkupIsReadOrRefusedQuickly(String unit) {
        var source = unit.repeat(200_000 / unit.length()) + "x";

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (java.util.function.Function<String, Rendition> reader :
                    List.<java.util.function.Function<String, Rendition>>of(Rendition::ofHtml, Rendition::ofMarkdown)) {
                try {
                    reader.apply(source);
                } catch (Problem refused) {
                    assertThat(refused.status()).isEqualTo(400);
                }
            }
        });
    }

    @Test
    void aMegabyteIsReadInWellUnderASecond() {
        var html = "<p>Some words of <i>ordinary</i> length &amp; a <a href='https://x.org'>link</a>.</p>\n"
                .repeat(13_000);

        var fastest = Duration.ofHours(1);
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Rendition.ofHtml(html);
            var took = Duration.ofNanos(System.nanoTime() - start);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }

        assertThat(fastest).isLessThan(Duration.ofMillis(700));
    }

    @Test
    void theRuleHoldsForAnyHtmlWhatever() {
        var random = new Random(19561023);
        for (int i = 0; i < 20_000; i++) {
            checked(RandomHtml.page(random));
        }
    }
}
