package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {
    @Test
    void whatWasFoundIsMarkedAndEverythingElseIsEscaped() {
        Snippet snippet = Snippet.whole(marked("<script>alert('[x]')</script> & \"[troops]\""));
        assertThat(snippet.html())
                .isEqualTo(
                        "&lt;script&gt;alert(&#39;<mark>x</mark>&#39;)&lt;/script&gt; &amp; &quot;<mark>troops</mark>"
                                + "&quot;");
    }

    @Test
    void thePartWithMostDifferentWordsIsShown() {
        String far = "nothing of note ".repeat(40);
        Snippet snippet = Snippet.around(marked("[troops] [troops] " + far + "[Soviet] [troops] leave. " + far));
        assertThat(snippet.text())
                .contains("Soviet troops leave.")
                .startsWith("… ")
                .endsWith(" …");
        assertThat(snippet.text().length()).isLessThan(260);
    }

    @Test
    void offsetsAreCodePointsOfTheWhole() {
        Snippet snippet = Snippet.around(marked("😀😀 the [Soviet] [troops] leave"));
        assertThat(snippet.start()).isEqualTo(7);
        assertThat(snippet.end()).isEqualTo(20);
    }

    @Test
    void wordsFarApartAreNotOnePassage() {
        Snippet snippet = Snippet.around(marked("[Soviet] " + "and so on ".repeat(18) + "[troops]"));
        assertThat(snippet.start()).isZero();
        assertThat(snippet.end()).isEqualTo(6);
    }

    @Test
    void withoutAnythingFoundItBeginsAtTheBeginning() {
        Snippet snippet = Snippet.around("An abstract. ".repeat(60));
        assertThat(snippet.marked()).isFalse();
        assertThat(snippet.text()).startsWith("An abstract.").endsWith(" …");
    }

    @Test
    void strayMarksHarmNothing() {
        assertThat(Snippet.whole("" + Snippet.CLOSE + "a" + Snippet.OPEN + "b").html())
                .isEqualTo("ab");
    }

    private static String marked(String text) {
        return text.replace('[', Snippet.OPEN).replace(']', Snippet.CLOSE);
    }
}
