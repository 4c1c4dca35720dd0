package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The four styles of the product, over the table in {@code citations/cases.txt}. */
class CitationCasesTest {
    private static final Citations CITATIONS = new Citations();
    private static final List<String> STYLES = List.of("chicago-notes", "chicago-bibliography", "mla", "apa");

    static Stream<Cases> cases() {
        return Cases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDocumentIsCitedAsTheTableSays(Cases c) {
        SoftAssertions all = new SoftAssertions();
        for (String style : STYLES) {
            all.assertThat(cite(c, null, style).body())
                    .as(style)
                    .isEqualTo(c.expected().get(style));
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPassageIsCitedAsTheTableSays(Cases c) {
        SoftAssertions all = new SoftAssertions();
        for (String style : c.passage() == null ? List.<String>of() : STYLES) {
            Citation citation = cite(c, c.passage(), style);
            all.assertThat(citation.body()).as(style).isEqualTo(c.expected().get(style + " passage"));
            all.assertThat(citation.inText()).as(style).isEqualTo(c.expected().get(style + " in text"));
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void archiveShelfmarkFolioAndPermalinkAreInEveryStyle(Cases c) {
        for (String style : STYLES) {
            String whole = cite(c, null, style).body().toLowerCase();
            assertThat(whole).contains(c.document().publication().url());
            for (String part : Stream.of("archive", "folios", "digital")
                    .map(c.expected()::get)
                    .filter(Citable::isKnown)
                    .toList()) {
                assertThat(whole).as(style).contains(part.toLowerCase());
            }
            for (String level : c.expected().getOrDefault("fonds", "").split("\\|")) {
                assertThat(whole).as(style).contains(level.strip().toLowerCase());
            }
        }
    }

    @Test
    void theTableHoldsTheFoundingListing() {
        assertThat(Cases.all()).hasSizeGreaterThanOrEqualTo(25);
    }

    private static Citation cite(Cases c, Locator passage, String style) {
        return CITATIONS.cite(c.document(), passage, Manner.of(style, "en-US", "text"));
    }
}
