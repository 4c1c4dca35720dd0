package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private final ZonedDateTime now = ZonedDateTime.of(2026, 11, 4, 18, 30, 0, 0, ZoneId.of("Europe/Budapest"));

    @Test
    void todayIsToldByTheHour() {
        assertThat(Moments.brief(now.minusHours(9), now, Locale.ENGLISH)).isEqualTo("09:30");
    }

    @Test
    void thisYearIsToldByTheDay() {
        assertThat(Moments.brief(now.minusHours(19), now, Locale.ENGLISH)).isEqualTo("3 Nov");
        assertThat(Moments.brief(now.minusMonths(3), now, Locale.GERMAN)).isEqualTo("4. Aug.");
    }

    @Test
    void earlierYearsAreNamed() {
        assertThat(Moments.brief(now.minusYears(70), now, Locale.ENGLISH)).isEqualTo("4 Nov 1956");
    }
}
