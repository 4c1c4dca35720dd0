package org.postil.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
    void notACharacterOfTheTextIsAnother() {
        assertThat(Jsoup.parse(html()).body().wholeText()).isEqualTo(rendition.plain());
    }

    @Test
    void aTextWithoutHeadingsHasNoOutline() {
        assertThat(Sheet.of("<p>h2 &lt;h2&gt;</p>", 7).outline()).isEmpty();
    }
}
