package org.postil.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.documents.Rendition;

class SheetTest {
    private final Rendition rendition = Rendition.ofHtml("<h2>I. Instructions &amp; <em>orders</em></h2><p>One.</p>"
            + "<h3 id=\"kept\">The troops</h3><p>Two.</p><h2>III</h2><p>Three.</p>");
    private final Sheet sheet = Sheet.of(rendition.html(), 10);

    private String html() {
        return new String(sheet.html(), StandardCharsets.UTF_8);
    }

    @Test
    void everyHeadingCanBeLinkedTo() {
        assertThat(sheet.outline())
                .extracting(Sheet.Heading::level, Sheet.Heading::id, Sheet.Heading::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "heading-1", "I. Instructions & orders"),
                        org.assertj.core.groups.Tuple.tuple(2, "doc-kept", "The troops"),
                        org.assertj.core.groups.Tuple.tuple(1, "heading-3", "III"));
        var page = Jsoup.parse(html());
        sheet.outline().forEach(heading -> assertThat(page.getElementById(heading.id()))
                .isNotNull());
    }

    @Test
    void aLongOutlineIsSeveralListsOfNoMoreThanFifty() {
        Sheet book = Sheet.of("<h2>A chapter</h2>".repeat(120), 1_200);
        assertThat(book.outlineParts()).extracting(List::size).containsExactly(50, 50, 20);
        assertThat(book.outlineParts().stream().flatMap(List::stream)).containsExactlyElementsOf(book.outline());
        assertThat(sheet.outlineParts()).containsExactly(sheet.outline());
    }

    @Test
    void notACharacterOfTheTextIsAnother() {
        assertThat(Jsoup.parse(html()).body().wholeText()).isEqualTo(rendition.plain());
    }

    @Test
    void aLongTextLiesInPartsOfSomeHundredLinesAndNoBlockIsParted() {
        Rendition book = Rendition.ofHtml("Before the first block. "
                + ("<h2>On &lt;the&gt; way</h2><p title=\"a > b\">They <em>left</em> at night. Nobody<sup>1</sup> saw them.</p>"
                                + "<ul><li>One <p>two</p></li></ul><blockquote><p>" + "A long block. ".repeat(500)
                                + "</p></blockquote>")
                        .repeat(40));
        Sheet sheet = Sheet.of(book.html(), book.plain().length());
        assertThat(sheet.isLong()).isTrue();
        var body = Jsoup.parse(new String(sheet.html(), StandardCharsets.UTF_8)).body();
        assertThat(body.wholeText()).isEqualTo(book.plain());
        assertThat(body.childNodes()).hasSizeBetween(20, 40).allSatisfy(part -> assertThat(part.attr("class"))
                .isEqualTo("sheet-part"));
        assertThat(body.select(".sheet-part > *"))
                .hasSameSizeAs(Jsoup.parse(book.html()).body().children());
        assertThat(body.select(".sheet-part .sheet-part")).isEmpty();
    }

    @Test
    void aTextThatIsNotLongLiesInOne() {
        assertThat(sheet.isLong()).isFalse();
        assertThat(html()).doesNotContain("sheet-part");
    }

    @Test
    void aTextWithoutHeadingsHasNoOutline() {
        assertThat(Sheet.of("<p>h2 &lt;h2&gt;</p>", 7).outline()).isEmpty();
    }
}
