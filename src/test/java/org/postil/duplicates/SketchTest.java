package org.postil.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts that are nearly the same are known by a few numbers, whatever their capitals and stops. */
class SketchTest {
    private static final String TEXT = words(new Random(1956), 600);

    @Test
    void theSameWordsAreTheSameTextHoweverTheyAreSet() {
        String set = TEXT.toUpperCase(java.util.Locale.ROOT).replace(" ", ",\n ");
        assertThat(Sketch.of(set)).isEqualTo(Sketch.of(TEXT));
    }

    @Test
    void theLikenessIsAboutTheShareOfRunsInCommon() {
        // One word in forty changed touches three of its runs: 600 · 3 / 40 of either are the text's own.
        Random random = new Random(7);
        String changed = Arrays.stream(TEXT.split(" "))
                .map(word -> random.nextInt(40) == 0 ? word + "x" : word)
                .collect(Collectors.joining(" "));
        assertThat(Sketch.of(TEXT).likeness(Sketch.of(changed))).isCloseTo(0.86, within(0.12));
        assertThat(Sketch.of(TEXT).likeness(Sketch.of(words(new Random(8), 600))))
                .isLessThan(0.1);
    }

    @Test
    void whatSharesHalfOfItsRunsIsMostlyFoundByABand() {
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            String text = words(random, 400);
            String half = text.substring(0, text.length() * 3 / 4) + " " + words(random, 100);
            found += shareABand(Sketch.of(text), Sketch.of(half)) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(34);
        assertThat(shareABand(Sketch.of(TEXT), Sketch.of(words(new Random(9), 600))))
                .isFalse();
    }

    @Test
    void aShortTextIsNotKnownByItsWords() {
        assertThat(Sketch.of("Received your telegram of yesterday.").isEmpty()).isTrue();
        assertThat(Sketch.of("").bands()).isEmpty();
    }

    private static boolean shareABand(Sketch one, Sketch other) {
        Set<Long> bands = Arrays.stream(one.bands()).boxed().collect(Collectors.toSet());
        return Arrays.stream(other.bands()).anyMatch(bands::contains);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "word" + random.nextInt(5_000))
                .collect(Collectors.joining(" "));
    }
}
