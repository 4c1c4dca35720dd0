package org.postil.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postil.anchoring.WordDifference.Fate;

class WordDifferenceTest {
    @Test
    void wordsAreReplacedWholeAndWhatIsBetweenThemStays() {
        assertThat(written("The fighting died down.", "The shooting died away."))
                .isEqualTo("The [-fighting-]{+shooting+} died [-down-]{+away+}.");
    }

    @Test
    void whatIsTheSameIsOnePart() {
        assertThat(WordDifference.between("The same words.", "The same words.")).hasSize(1);
        assertThat(WordDifference.between("", "")).isEmpty();
    }

    @Test
    void fromNothingAndToNothing() {
        assertThat(written("", "New.")).isEqualTo("{+New.+}");
        assertThat(written("Old.", "")).isEqualTo("[-Old.-]");
    }

    @Test
    void accentsAndCharactersBeyondTheBasicPlaneAreNotTornApart() {
        assertThat(written("Nagy Imre 𝔘𝔫𝔤𝔞𝔯𝔫", "Nagy I\u0301mre 𝔘𝔫𝔤𝔞𝔯𝔫 🖋"))
                .isEqualTo("Nagy [-Imre-]{+I\u0301mre+} 𝔘𝔫𝔤𝔞𝔯𝔫{+ 🖋+}");
    }

    @Test
    void wherePracticallyEverythingDiffersBothStandWhole() {
        String one = words(3000, "a");
        String other = words(3000, "b");
        assertThat(WordDifference.between(one, other)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void thePartsAlwaysSpellBothWordings() {
        Random random = new Random(1956);
        for (int i = 0; i < 500; i++) {
            String one = any(random);
            String other = any(random);
            assertThat(spelt(one, other, Fate.ADDED)).isEqualTo(one);
            assertThat(spelt(one, other, Fate.REMOVED)).isEqualTo(other);
        }
    }

    private static String any(Random random) {
        return random.ints(random.nextInt(20), 0, 6)
                .mapToObj(number -> new String[] {"the ", "embassy", ". ", "é", "\n", "𝔘 "}[number])
                .collect(Collectors.joining());
    }

    private static String words(int count, String word) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    private static String spelt(String one, String other, Fate without) {
        return WordDifference.between(one, other).stream()
                .filter(part -> part.fate() != without)
                .map(WordDifference.Part::words)
                .collect(Collectors.joining());
    }

    private static String written(String one, String other) {
        return WordDifference.between(one, other).stream()
                .map(part -> switch (part.fate()) {
                    case KEPT -> part.words();
                    case REMOVED -> "[-" + part.words() + "-]";
                    case ADDED -> "{+" + part.words() + "+}";
                })
                .collect(Collectors.joining());
    }
}
