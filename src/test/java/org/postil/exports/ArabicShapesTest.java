package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters take the shape that the letters beside them ask for, and stay the letters they are. */
class ArabicShapesTest {
    @ParameterizedTest
    @CsvSource({
        "ب, 628",
        "ببب, FE91 FE92 FE90",
        "باب, FE91 FE8E 628",
        "دار, 62F 627 631",
        "سلام, FEB3 FEFC 645",
        "لأ, FEF7",
        "بَبَ, FE91 64E FE90 64E",
        "بـ, FE91 640",
        "ب ب, 628 20 628",
        "گفتی, FB94 FED4 FE98 FBFD",
        "Buda ب, 42 75 64 61 20 628"
    })
    void aWordInItsShapes(String word, String shapes) {
        String shaped = ArabicShapes.of(word);

        assertThat(shaped.chars().mapToObj(c -> Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(shapes.split(" "));
        assertThat(Normalizer.normalize(shaped, Normalizer.Form.NFKC)).isEqualTo(word);
    }
}
