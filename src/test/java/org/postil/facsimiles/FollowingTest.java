package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.anchoring.PlainText;
import org.postil.facsimiles.PlacedWord.Box;

/** Where the words of a page stand when their text has been corrected. */
class FollowingTest {
    private static final String READ =
            "The bridges over the Danuhe were open on the morning of the twenty-eighth, and the ferries went as before.";
    private static final String CORRECTED =
            "No. 47. The bridges over the Danube were open on the morning of the 28th, and the ferries went as before.";

    private final Following following = Following.from(new PlainText(READ), new PlainText(CORRECTED));

    private String followed(String word) {
        int start = READ.indexOf(word);
        return following
                .follow(new PlacedWord(start, start + word.length(), new Box(0, 0, 1, 1), 90))
                .map(found -> CORRECTED.substring(found.start(), found.end()))
                .orElse("");
    }

    @Test
    void aWordThatWasNotTouchedIsFoundWhereItStandsNow() {
        assertThat(followed("bridges")).isEqualTo("bridges");
        assertThat(followed("before.")).isEqualTo("before.");
        assertThat(followed("The")).isEqualTo("The");
    }

    @Test
    void aWordThatWasMisreadStaysOnItsPlaceOfThePage() {
        assertThat(followed("Danuhe")).isEqualTo("Danube");
        assertThat(followed("twenty-eighth,")).contains("28th");
    }

    @Test
    void aWordThatWasTakenOutIsNowhere() {
        var shorter = Following.from(new PlainText(READ), new PlainText(READ.replace(" over the Danuhe", "")));
        int start = READ.indexOf("Danuhe");
        assertThat(shorter.follow(new PlacedWord(start, start + 6, new Box(0, 0, 1, 1), 90)))
                .isEmpty();
    }

    @Test
    void offsetsOfOneRevisionAreThemselvesInTheSame() {
        var same = Following.from(new PlainText(READ), new PlainText(READ));
        for (int i = 0; i <= READ.length(); i++) {
            assertThat(same.start(i)).isEqualTo(i);
        }
    }
}
