package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.citations.StyleTitles.Titled;

/** Official styles are found by what their authors call them. */
class StyleTitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zeithistorische forschungen             | zeithistorische-forschungen",
                "heidelberg Universitat historisches     | universitat-heidelberg-historisches-seminar",
                "oscola                                  | oscola",
                "Modern Language Association 9th         | modern-language-association",
                "nature phys                             | nature-physics",
                "mhra notes                              | mhra-notes",
            })
    void byTheirTitlesInAnyOrderCaseAndWithoutAccents(String asked, String found) {
        List<Titled> styles = StyleTitles.having(asked).toList();
        assertThat(styles).extracting(Titled::id).contains(found);
        assertThat(styles).allSatisfy(style -> assertThat(style.title()).isNotBlank());
    }

    @Test
    void dependentOnesToo() {
        assertThat(StyleTitles.having("journal").count()).isGreaterThan(3000);
        assertThat(StyleTitles.title("nature-physics")).isEqualTo("Nature Physics");
        assertThat(StyleTitles.having("nature physics")
                        .findFirst()
                        .orElseThrow()
                        .title())
                .isEqualTo("Nature Physics");
    }

    @Test
    void withoutAWordThoseOfTheProductAreNamedAndWithNonsenseNone() {
        assertThat(StyleTitles.having(" ")).extracting(Titled::id).hasSize(4);
        assertThat(StyleTitles.having("xyzzy-no-such")).isEmpty();
    }

    @Test
    void theOneThatIsNamedSoComesFirstAndNoneComesTwice() {
        assertThat(StyleTitles.having("ieee").findFirst().orElseThrow().id()).isEqualTo("ieee");
        assertThat(StyleTitles.having("apa").map(Titled::id))
                .doesNotHaveDuplicates()
                .startsWith("apa");
        assertThat(StyleTitles.having("apa style 7th").map(Titled::id)).contains("apa");
    }
}
