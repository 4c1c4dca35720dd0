package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a machine's table of words says. */
class MachineReadTest {
    private static final String TABLE = """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t
            5\t1\t1\t1\t1\t1\t60\t80\t60\t20\t96.5\tThe
            5\t1\t1\t1\t1\t2\t130\t80\t120\t20\t91.2\ttele-
            5\t1\t1\t1\t2\t1\t60\t110\t90\t20\t88\tgrams
            5\t1\t1\t1\t2\t2\t160\t110\t60\t20\t93\tAustro-
            5\t1\t1\t1\t3\t1\t60\t140\t60\t20\t93\tHungarian
            5\t1\t1\t2\t1\t1\t60\t200\t200\t20\t41.4\tBudapeft
            5\t1\t1\t2\t1\t2\t60\t200\t200\t20\t10\t\s
            """;

    private final MachineRead read = MachineRead.of(TABLE, 600, 800);

    @Test
    void itsWordsAreParagraphsAgainAndDividedWordsWhole() {
        assertThat(read.plain()).isEqualTo("The telegrams Austro- Hungarian\nBudapeft");
    }

    @Test
    void everyWordHasItsPlaceInTheTextAndOnThePage() {
        assertThat(read.words())
                .extracting(word -> read.plain().substring(word.start(), word.end()))
                .containsExactly("The", "tele", "grams", "Austro-", "Hungarian", "Budapeft");
        assertThat(read.words().get(0).box()).isEqualTo(new PlacedWord.Box(1000, 1000, 1000, 250));
    }

    @Test
    void itSaysHowSureItIsOfEach() {
        assertThat(read.words().get(5).confidence()).isEqualTo(41);
        assertThat(read.words().get(0).confidence()).isEqualTo(97);
    }

    @Test
    void whatIsNoTableHasNoWords() {
        assertThat(MachineRead.of("Segmentation fault\n5\tx\n", 10, 10).words()).isEmpty();
    }
}
