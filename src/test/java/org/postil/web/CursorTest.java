package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.shared.Problem;

class CursorTest {
    private static final String LIST = "/api/documents{kind=[telegram]}";

    @Test
    void comesBackAsItWentOut() {
        var cursor = Cursor.of("1956-10-28", "", "Õ / ?");
        assertThat(Cursor.decode(cursor.encode(LIST), LIST, 3)).isEqualTo(cursor);
    }

    @Test
    void isRefusedByAnotherListAndWithOtherKeys() {
        var text = Cursor.of("1956-10-28", "7").encode(LIST);
        assertThatThrownBy(() -> Cursor.decode(text, "/api/documents{}", 2)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.decode(text, LIST, 3)).isInstanceOf(Problem.class);
    }

    @Test
    void isRefusedWhenAnyLetterOfItIsChanged() {
        var text = Cursor.of("1956-10-28", "7").encode(LIST);
        for (int at = 0; at < text.length(); at++) {
            var other = text.charAt(at) == 'A' ? 'g' : 'A';
            var changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThatThrownBy(() -> Cursor.decode(changed, LIST, 2)).isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAAAAAAAAAAAAAA", "ÄÖÜ"})
    void isRefusedWhenItWasNeverOne(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, LIST, 1))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void versionsAreEntityTags() {
        assertThat(ETags.wanted(ETags.of(3))).isEqualTo(OptionalLong.of(3));
        assertThat(ETags.wanted("*")).isEmpty();
        assertThat(ETags.wanted(null)).isEmpty();
        assertThat(ETags.known("\"2\", W/\"3\"", 3)).isTrue();
        assertThat(ETags.known("\"2\"", 3)).isFalse();
        assertThatThrownBy(() -> ETags.wanted("3; drop")).isInstanceOf(Problem.class);
    }
}
