package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.facsimiles.PlacedWord.Box;
import org.postil.facsimiles.PlacedWord.Edges;

/** How the words of a page are kept. */
class PageWordsTest {
    @Test
    void whatIsPackedIsUnpackedAsItWas() {
        var random = new Random(1956);
        List<PlacedWord> words = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int start = random.nextInt(20_000_000);
            words.add(new PlacedWord(
                    start,
                    start + 1 + random.nextInt(40),
                    new Box(
                            random.nextInt(10_001),
                            random.nextInt(10_001),
                            random.nextInt(10_001),
                            random.nextInt(10_001)),
                    random.nextInt(102) - 1));
        }
        assertThat(PageWords.unpacked(PageWords.packed(words))).isEqualTo(words);
        assertThat(PageWords.unpacked(PageWords.packed(List.of()))).isEmpty();
    }

    @Test
    void aPageOfWordsInTheirLinesTakesSomeTenBytesAWord() {
        List<PlacedWord> words = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            words.add(new PlacedWord(
                    90_000 + i * 6, 90_005 + i * 6, new Box(900 + i % 10 * 800, 900 + i / 10 * 150, 700, 120), 96));
        }
        assertThat(PageWords.packed(words).length).isLessThan(5500);
    }

    @Test
    void aBoxOverTheEdgeOfItsPageEndsThere() {
        assertThat(Box.of(new Edges(-5, 50, 120, 60), 100, 200)).isEqualTo(new Box(0, 2500, 10_000, 500));
    }
}
