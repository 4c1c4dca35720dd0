package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.imports.NoteWords.ofHtml;
import static org.postil.imports.NoteWords.ofPlain;

import org.junit.jupiter.api.Test;
import org.postil.documents.Markdown;

/** What others' notes say, as Markdown. */
class NoteWordsTest {
    @Test
    void plainWordsMeanNoMarks() {
        assertThat(Markdown.html(ofPlain("2 * 3 * 4\n# no heading\n\n[sic] <b>")))
                .isEqualTo("<p>2 * 3 * 4<br>\n# no heading</p>\n<p>[sic] &lt;b&gt;</p>\n");
    }

    @Test
    void marksListsAndLinksOfHtmlAreKept() {
        assertThat(ofHtml("<h1>Ferries</h1><p>They <b>went</b>, <i>all</i> of them; see"
                        + " <a href='https://example.org/ferries'>the log</a>.</p><ul><li>one</li><li><p>two</p></li></ul>"
                        + "<blockquote><p>as before</p></blockquote>"))
                .isEqualTo("# Ferries\n\nThey **went**, *all* of them; see [the log](https://example.org/ferries).\n\n"
                        + "- one\n- two\n\n> as before");
    }

    @Test
    void whatCouldDoHarmIsLeftOut() {
        var html = Markdown.html(ofHtml("<p onclick='x()'>Read <a href='javascript:x()'>this</a><script>x()</script>"
                + "<img src='x' onerror='x()'> &lt;script&gt;</p>"));

        assertThat(html).isEqualTo("<p>Read this &lt;script&gt;</p>\n");
    }
}
