package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, of whose eight digits the last six count. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void aClockMayBeWrongByOneStepAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / 30;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now)).hasValue(step - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), now)).hasValue(step + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }
}
