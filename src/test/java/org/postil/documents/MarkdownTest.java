package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    *Mikoyan* and **Suslov**      | <p><em>Mikoyan</em> and <strong>Suslov</strong></p>
                    ~~25~~ 26 October             | <p><del>25</del> 26 October</p>
                    # Heading                     | <h3>Heading</h3>
                    a⏎b                           | <p>a<br>⏎b</p>
                    https://example.org           | <p><a rel="nofollow noopener noreferrer" href="https://example.org">https://example.org</a></p>
                    [x](mailto:a@example.org)     | <p><a rel="nofollow noopener noreferrer" href="mailto:a@example.org">x</a></p>
                    [x](/documents/a#note-1)      | <p><a rel="nofollow noopener noreferrer" href="/documents/a#note-1">x</a></p>
                    ![map](https://example.org/m) | <p><a rel="nofollow noopener noreferrer" href="https://example.org/m">map</a></p>
                    <b>x</b>                      | <p>&lt;b&gt;x&lt;/b&gt;</p>
                    """)
    void rendersNotes(String markdown, String html) {
        assertThat(Markdown.html(markdown.replace('⏎', '\n')).strip()).isEqualTo(html.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert)",
                "[x](JaVaScRiPt:alert)",
                "[x](data:alert)",
                "[x](//alert)",
                "[x](/\\alert)",
                "![x](javascript:alert)",
                "<javascript:alert>",
                "[x]: javascript:alert\n\n[x]"
            })
    void linksLeadNowhereElse(String markdown) {
        assertThat(Markdown.html(markdown))
                .doesNotContainIgnoringCase("=\"javascript")
                .doesNotContain("alert\"");
    }

    @Test
    void columnsAreAlignedByClass() {
        assertThat(Markdown.html("| a |\n|--:|\n| 1 |")).contains("<td class=\"align-right\">1</td>");
    }

    @Test
    void saysTheWordsWithoutTheMarks() {
        assertThat(Markdown.plain("*Mikoyan* [report](https://example.org)")).isEqualTo("Mikoyan report");
        assertThat(Markdown.html(null)).isEmpty();
        assertThat(Markdown.plain(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "*_", "[", "- ", "**a ", "`", "<a "})
    void hostileNotesAreRendered(String unit) {
        assertThat(Markdown.html(unit.repeat(20_000))).isNotNull();
    }
}
