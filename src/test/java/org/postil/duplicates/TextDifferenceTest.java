package org.postil.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What two texts say differently, shortened for the eyes. */
class TextDifferenceTest {
    private static final String LINE = "The session was opened at noon. ";

    @Test
    void ofLongTextsTheSameLengthOfBothIsCompared() {
        var difference = TextDifference.between(LINE.repeat(3_500), LINE.repeat(3_100));

        assertThat(difference.cut()).isTrue();
        assertThat(difference.parts()).filteredOn(part -> !part.kept()).hasSizeLessThanOrEqualTo(1);
        assertThat(words(difference)).isLessThan(1_000);
    }

    @Test
    void whatIsAlikeIsShortenedAndWhatDiffersIsNot() {
        var difference = TextDifference.between(LINE.repeat(20) + "He left.", LINE.repeat(20) + "She left.");

        assertThat(difference.cut()).isFalse();
        assertThat(difference.isSame()).isFalse();
        assertThat(difference.parts().get(0).words()).contains(" […] ").hasSizeLessThan(200);
        assertThat(difference.parts()).filteredOn(part -> !part.kept()).hasSize(2);
    }

    private static int words(TextDifference difference) {
        return difference.parts().stream()
                .filter(part -> !part.kept())
                .mapToInt(part -> part.words().length())
                .sum();
    }
}
