package org.postil.parallel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.postil.documents.Folio;
import org.postil.documents.Rendition;

/** How a text is cut into what stands side by side. */
class ParagraphsTest {
    private static final Rendition RICH = Rendition.ofHtml("""
            <h1>Session</h1><p>One <b>two</b> \ud83d\ude00<br>three</p><hr>
            <blockquote><p>Quoted</p><p>Again <i>quoted</i></p></blockquote>
            <ol start="4"><li>First<ul><li>Within</li></ul></li><li>Second</li></ol>
            <table><tr><td>a</td><td>b</td></tr></table><pre>kept
              as it is</pre><p>End<a href="#n1">1</a></p><section class="footnotes"><ol><li id="n1">A note</li><li>Another</li></ol></section>
            """);

    @Test
    void everyCharacterStandsInOneParagraphAtItsPlace() {
        int at = 0;
        for (Paragraph paragraph : Paragraphs.of(RICH.html(), RICH.folios())) {
            assertThat(between(at, paragraph.start())).isBlank();
            assertThat(texts(paragraph.html())).isEqualTo(between(paragraph.start(), paragraph.end()));
            at = paragraph.end();
        }
        assertThat(at).isEqualTo(RICH.plain().codePointCount(0, RICH.plain().length()));
    }

    @Test
    void whatEnclosesSeveralParagraphsIsBegunAnewAroundEach() {
        assertThat(Paragraphs.of(RICH.html(), List.of()))
                .extracting(Paragraph::html)
                .contains(
                        "<blockquote><p>Quoted</p></blockquote>",
                        "<blockquote><p>Again <i>quoted</i></p></blockquote>",
                        "<ol start=\"5\"><li>Second</li></ol>",
                        "<section class=\"footnotes\"><ol start=\"2\"><li>Another</li></ol></section>");
    }

    @Test
    void aLineWithoutWordsBelongsToTheParagraphBeforeIt() {
        assertThat(Paragraphs.of(RICH.html(), List.of()).get(1).html()).endsWith("</p><hr>");
    }

    @Test
    void headingsAndFolioMarksAreKnown() {
        Rendition marked = Rendition.ofHtml("<h2>Head</h2><p><span class=\"folio\" data-label=\"l. 1\"></span>One"
                + " <span class=\"folio\" data-label=\"l. 2\"></span>two</p><p>Three</p>");
        List<Paragraph> paragraphs = Paragraphs.of(marked.html(), marked.folios());
        assertThat(paragraphs).extracting(Paragraph::heading).containsExactly(true, false, false);
        assertThat(paragraphs)
                .extracting(Paragraph::folios)
                .containsExactly(List.of(), List.of("l. 1", "l. 2"), List.of());
        assertThat(marked.folios()).contains(new Folio(5, "l. 1"));
    }

    @Test
    void aTextWithoutWordsHasNoParagraphs() {
        assertThat(Paragraphs.of("", List.of())).isEmpty();
    }

    /** The text nodes put together: jsoup's own words for them would add a line at each {@code br}. */
    private static String texts(String html) {
        return Jsoup.parseBodyFragment(html)
                .body()
                .nodeStream(TextNode.class)
                .map(TextNode::getWholeText)
                .collect(joining());
    }

    private static String between(int from, int to) {
        String plain = RICH.plain();
        int start = plain.offsetByCodePoints(0, from);
        return plain.substring(start, plain.offsetByCodePoints(start, to - from));
    }
}
