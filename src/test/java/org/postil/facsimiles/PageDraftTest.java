package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDraftTest {
    @ParameterizedTest
    @CsvSource({
        "p. 12,12",
        "Page 3,3",
        "pp. 4-5,4-5",
        "p. xiv,xiv",
        "212,212",
        "fol. 3r,fol. 3r",
        "Plate 2,Plate 2",
        "p,p"
    })
    void isLabelledByItsNumberAlone(String written, String label) {
        assertThat(PageDraft.of(written, new PageSize(10, 10), null).label()).isEqualTo(label);
    }
}
