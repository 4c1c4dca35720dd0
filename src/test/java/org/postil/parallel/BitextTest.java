package org.postil.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postil.parallel.Bitext.Pair;

/** Which paragraphs of two texts stand side by side. */
class BitextTest {
    @Test
    void paragraphsOfProportionateLengthsStandSideBySide() {
        assertThat(Bitext.align(paragraphs(100, 400, 250), paragraphs(110, 430, 280)))
                .containsExactly(new Pair(0, 1, 0, 1), new Pair(1, 2, 1, 2), new Pair(2, 3, 2, 3));
    }

    @Test
    void whatIsKnownStaysAsItIsAndTheRestIsLaidAroundIt() {
        List<Pair> known = List.of(new Pair(1, 3, 2, 3));
        assertThat(Bitext.align(paragraphs(300, 300, 300, 300), paragraphs(300, 300, 300, 300), known))
                .containsExactly(new Pair(0, 1, 0, 2), new Pair(1, 3, 2, 3), new Pair(3, 4, 3, 4));
    }

    @Test
    void aParagraphThatATranslatorDividedStandsBesideBothParts() {
        assertThat(Bitext.align(paragraphs(300, 900, 200, 500), paragraphs(310, 450, 470, 190, 510)))
                .containsExactly(
                        new Pair(0, 1, 0, 1), new Pair(1, 2, 1, 3), new Pair(2, 3, 3, 4), new Pair(3, 4, 4, 5));
    }

    @Test
    void paragraphsThatATranslatorJoinedStandBesideTheOne() {
        assertThat(Bitext.align(paragraphs(310, 450, 470, 190, 510), paragraphs(300, 900, 200, 500)))
                .contains(new Pair(1, 3, 1, 2));
    }

    @Test
    void whatOnlyOneTextHasStandsAlone() {
        assertThat(Bitext.align(paragraphs(300, 800, 150, 420), paragraphs(310, 150, 430)))
                .containsExactly(
                        new Pair(0, 1, 0, 1), new Pair(1, 2, 1, 1), new Pair(2, 3, 1, 2), new Pair(3, 4, 2, 3));
    }

    @Test
    void marksOfOneFolioStandSideBySideWhateverTheLengthsSay() {
        List<Paragraph> left = marked(paragraphs(200, 200, 200, 200), 2, "л. 55");
        List<Paragraph> right = marked(paragraphs(200, 200, 200, 200, 200, 200), 4, "l. 55");
        assertThat(Bitext.align(left, right)).anyMatch(pair -> holds(pair, 2, 4));
    }

    @Test
    void aMarkThatStandsElsewhereThanTheRestBelievesMisleadsNobodyElse() {
        List<Paragraph> left = marked(marked(marked(varied(40, 1), 10, "p. 1"), 20, "p. 2"), 30, "p. 3");
        List<Paragraph> right = marked(marked(marked(varied(40, 1), 10, "p. 1"), 2, "p. 2"), 30, "p. 3");
        assertThat(Bitext.align(left, right)).isEqualTo(oneByOne(40));
    }

    @Test
    void pagesThatEachTextCountsForItselfAreOverruledByTheLengths() {
        List<Paragraph> left = varied(60, 2);
        List<Paragraph> right = varied(60, 2);
        for (int page = 1; page < 6; page++) {
            marked(left, page * 10, "p. " + page);
            marked(right, page * 7, "p. " + page);
        }
        assertThat(Bitext.align(left, right)).isEqualTo(oneByOne(60));
    }

    @Test
    void anExcerptStandsBesideThePartThatItIsOf() {
        // Where it ends, lengths alone cannot tell to the paragraph.
        List<Paragraph> whole = varied(90, 3);
        List<Paragraph> excerpt = paragraphs(whole.subList(40, 60).stream()
                .mapToInt(paragraph -> paragraph.length() * 11 / 10)
                .toArray());
        assertThat(Bitext.align(whole, excerpt))
                .containsAll(IntStream.range(0, 18)
                        .mapToObj(i -> new Pair(40 + i, 41 + i, i, i + 1))
                        .toList());
    }

    @Test
    void aHeadingStandsBesideAHeading() {
        List<Paragraph> left = paragraphs(300, 40, 300);
        List<Paragraph> right = paragraphs(300, 42, 41, 300);
        left.set(1, heading(left.get(1)));
        right.set(2, heading(right.get(2)));
        assertThat(Bitext.align(left, right)).anyMatch(pair -> holds(pair, 1, 2));
    }

    @Test
    void oneFolioIsTheSameInEveryLanguage() {
        assertThat(List.of("л. 54 об.", "l. 54ob", "54v", "f. 054 verso", "Bl. 54 Rs."))
                .allMatch(label -> SharedFolios.folio(label).equals("54v"));
        assertThat(SharedFolios.folio("p. 54")).isEqualTo("54");
        assertThat(SharedFolios.folio("p. 54a")).isEqualTo("54a");
        assertThat(SharedFolios.folio("p. XII")).isEqualTo("p. xii");
    }

    @Test
    void everyParagraphOfBothStandsInOneRowAndInItsOrderWhateverTheTextsAre() {
        Random random = new Random(1956);
        for (int round = 0; round < 300; round++) {
            List<Paragraph> left = scattered(random);
            List<Paragraph> right = scattered(random);
            int i = 0;
            int j = 0;
            for (Pair pair : Bitext.align(left, right)) {
                assertThat(pair.from()).isEqualTo(i);
                assertThat(pair.at()).isEqualTo(j);
                assertThat(pair.to() - i + pair.end() - j).isPositive();
                i = pair.to();
                j = pair.end();
            }
            assertThat(i).isEqualTo(left.size());
            assertThat(j).isEqualTo(right.size());
        }
    }

    @Test
    void textsOfVeryDifferentLengthsAreLaidSideBySideToo() {
        int[] many = new Random(5).ints(60_000, 1, 900).toArray();
        assertThat(Bitext.align(paragraphs(many), paragraphs(400, 300)))
                .last()
                .satisfies(pair -> assertThat(List.of(pair.to(), pair.end())).containsExactly(60_000, 2));
        assertThat(Bitext.align(paragraphs(), paragraphs(many)))
                .last()
                .satisfies(pair -> assertThat(List.of(pair.to(), pair.end())).containsExactly(0, 60_000));
        assertThat(Bitext.align(marked(paragraphs(many), 59_999, "1"), marked(paragraphs(many), 1, "1")))
                .last()
                .satisfies(pair -> assertThat(List.of(pair.to(), pair.end())).containsExactly(60_000, 60_000));
    }

    @Test
    void ofTranslationsNineteenParagraphsInTwentyStandBesideWhatTheySay() {
        for (int seed = 0; seed < 10; seed++) {
            TranslatedText translated = new TranslatedText(seed, 1000, seed % 2 == 0 ? 1.15 : 0.4);
            assertThat(translated.right(Bitext.align(translated.text(), translated.translation())))
                    .as("text %d", seed)
                    .isGreaterThan(0.95);
            List<List<Paragraph>> marked = translated.withFolios(2000);
            assertThat(translated.right(Bitext.align(marked.get(0), marked.get(1))))
                    .as("text %d with folios", seed)
                    .isGreaterThan(0.95);
        }
    }

    private static boolean holds(Pair pair, int left, int right) {
        return pair.from() <= left && pair.to() > left && pair.at() <= right && pair.end() > right;
    }

    private static List<Pair> oneByOne(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Pair(i, i + 1, i, i + 1))
                .toList();
    }

    private static List<Paragraph> varied(int size, long seed) {
        return paragraphs(new Random(seed).ints(size, 60, 900).toArray());
    }

    private static List<Paragraph> scattered(Random random) {
        List<Paragraph> paragraphs =
                paragraphs(random.ints(random.nextInt(40), 0, 900).toArray());
        for (int i = 0; i < paragraphs.size(); i++) {
            if (random.nextInt(4) == 0) {
                marked(paragraphs, i, "p. " + random.nextInt(12));
            }
        }
        return paragraphs;
    }

    private static List<Paragraph> paragraphs(int... lengths) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (int length : lengths) {
            paragraphs.add(new Paragraph("<p></p>", at, at + length, false, List.of()));
            at += length + 1;
        }
        return paragraphs;
    }

    private static Paragraph heading(Paragraph one) {
        return new Paragraph(one.html(), one.start(), one.end(), true, one.folios());
    }

    private static List<Paragraph> marked(List<Paragraph> paragraphs, int which, String label) {
        Paragraph one = paragraphs.get(which);
        paragraphs.set(which, new Paragraph(one.html(), one.start(), one.end(), one.heading(), List.of(label)));
        return paragraphs;
    }
}
