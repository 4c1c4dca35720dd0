package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.citations.Style.Product;
import org.postil.shared.Problem;

class StylesTest {
    @Test
    void theProductOffersFour() {
        assertThat(Styles.offered())
                .extracting(Style::id)
                .containsExactly("chicago-notes", "chicago-bibliography", "mla", "apa");
    }

    @ParameterizedTest
    @CsvSource({
        "ieee,                        ieee,                                                             REFERENCE",
        "chicago-author-date,         chicago-author-date,                                              REFERENCE",
        "oscola,                      oscola,                                                           NOTE",
        "turabian-notes-bibliography, chicago-notes-bibliography-subsequent-author-title-17th-edition,  NOTE",
    })
    void everyOfficialStyleIsFoundAndADependentOneThroughItsParent(String id, String source, Product product) {
        assertThat(Styles.find(id)).isEqualTo(new Style(id, source, product));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "no-such-style",
                "APA",
                "../application",
                "/apa",
                "apa.csl",
                "dependent/turabian-notes-bibliography",
                "http://www.zotero.org/styles/apa",
                "<style/>"
            })
    void whatIsNoStyleIsAProblemThatSaysWhichAre(String id) {
        assertThatThrownBy(() -> Styles.find(id))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(400))
                .hasMessageContaining("chicago-notes, chicago-bibliography, mla, apa");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, en-US",
        "de-DE, de-DE",
        "de, de-DE",
        "en, en-US",
        "de_AT, de-AT",
        "hu, hu-HU",
        "ru-RU, ru-RU",
        "uk, uk-UA",
        "en-ZA, en-US"
    })
    void aLocaleIsFoundByItsTagOrItsLanguage(String asked, String found) {
        assertThat(Locales.find(asked).toLanguageTag()).isEqualTo(found);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "xx", "klingon", "../en-US", "en-US/../../x"})
    void whatIsNoLocaleIsAProblemThatSaysWhichAre(String tag) {
        assertThatThrownBy(() -> Locales.find(tag))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(400))
                .hasMessageContaining("de-DE")
                .hasMessageContaining("en-US");
    }

    @Test
    void whatIsNoFormatIsAProblemThatSaysWhichAre() {
        assertThatThrownBy(() -> Manner.of("apa", "en-US", "pdf"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("text, html, markdown, bibtex, biblatex, ris, csl-json, zotero-rdf");
    }

    @Test
    void nothingAskedForMeansChicagoNotesInAmericanEnglishAsText() {
        assertThat(Manner.of(null, " ", "")).isEqualTo(Manner.of("chicago-notes", "en-US", "text"));
    }
}
