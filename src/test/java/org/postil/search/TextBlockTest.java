package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextBlockTest {
    @Test
    void shortParagraphsAreTakenTogetherAndNothingIsLost() {
        String text = "A paragraph of the report.\n".repeat(100);
        List<TextBlock> blocks = TextBlock.of(text);
        assertThat(blocks.stream().map(TextBlock::content).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(blocks).allMatch(block -> block.content().endsWith("\n"));
        assertThat(blocks).hasSizeBetween(5, 7);
    }

    @Test
    void aLongParagraphIsDividedAfterASentence() {
        List<TextBlock> blocks = TextBlock.of("The fighting died down. ".repeat(500));
        assertThat(blocks).allMatch(block -> block.content().length() <= TextBlock.MOST);
        assertThat(blocks.subList(0, blocks.size() - 1))
                .allMatch(block -> block.content().endsWith(". "));
    }

    @Test
    void textWithoutAnyBreakIsDividedAllTheSame() {
        assertThat(TextBlock.of("x".repeat(4000))).hasSize(3);
    }

    @Test
    void startsAreCodePoints() {
        String text = "😀".repeat(450) + "\n" + "x".repeat(450) + "\n" + "Last";
        assertThat(TextBlock.of(text)).extracting(TextBlock::start).containsExactly(0, 451, 902);
    }

    @Test
    void nothingIsNoBlock() {
        assertThat(TextBlock.of("")).isEmpty();
        assertThat(TextBlock.of(" \n \n")).isEmpty();
    }
}
