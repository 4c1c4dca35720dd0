package org.postil.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterTest {
    @Test
    void aNameWithLinesInItMakesNoneInALetter() {
        String name = "Anna\nBcc: all@example.net\r\n\r\nYour password has run out\u2028Choose another\u0085here";
        Letter letter = new Letter(
                "bela@example.org",
                Locale.ENGLISH,
                name + " invites you",
                List.of(name + " invites you."),
                "Look",
                "http://postil.example.org/invitations/1",
                List.of("If you do not know " + name + ", do nothing."));
        String line = "Anna Bcc: all@example.net Your password has run out Choose another here";
        assertThat(letter.subject()).isEqualTo(line + " invites you");
        assertThat(letter.said()).containsExactly(line + " invites you.");
        assertThat(letter.small()).containsExactly("If you do not know " + line + ", do nothing.");
    }
}
