package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatexWordsTest {
    /** In a footnote a bare percent sign would begin a comment, and swallow the brace that ends it. */
    @Test
    void everyPercentSignOfAnAddressIsEscaped() {
        String link = LatexWords.of(List.of(Run.link("here", "https://example.org/a^b{c}?d=1%20&e=~f#g")));
        assertThat(link).contains("a\\%5Eb", "\\%7Bc\\%7D", "1\\%20\\&e=");
        assertThat(link.replace("\\%", "")).doesNotContain("%");
    }
}
