package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yuri Andropov             | Andropov, Yuri",
                "F. N. Gryaznov            | Gryaznov, F. N.",
                "Serov                     | Serov",
                "Charles de Gaulle         | de Gaulle, Charles",
                "Ludwig van der Rohe       | van der Rohe, Ludwig",
                "van Beethoven             | Beethoven, van",
                "Dwight Eisenhower Jr.     | Eisenhower, Dwight, Jr.",
                "Adlai Stevenson, III      | Stevenson, Adlai, III",
                "Choi, Duk Shin            | Choi, Duk Shin",
                "'  Imre   Nagy '          | Nagy, Imre",
                "毛泽东                     | 毛泽东",
            })
    void aPersonIsKnownByTheFamilyName(String display, String inverted) {
        assertThat(Name.of(display, true).inverted()).isEqualTo(inverted);
    }

    @Test
    void aBodyIsNeverTurnedRound() {
        assertThat(Name.of("CPSU CC Presidium", false)).isEqualTo(new Name(null, null, null, "CPSU CC Presidium"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CPSU CC Presidium",
                "CPSU CC",
                "Budapest KGB Station",
                "Chinese Embassy in Hungary",
                "Political Bureau of the CC of the RWP",
                "Radio Free Russia",
                "Radio Madrid",
                "Soviet Embassy in Yugoslavia",
                "Ministry of Foreign Affairs",
                "2nd Army",
                "Postil editors",
            })
    void bodiesAreToldFromTheirWords(String display) {
        assertThat(Name.of(display).isPerson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mikoyan",
                "Suslov",
                "Andras Hegedus",
                "Palmiro Togliatti",
                "F. N. Gryaznov",
                "Choi Duk Shin",
                "Pius XII",
                "e. e. cummings"
            })
    void everybodyElseIsAPerson(String display) {
        assertThat(Name.of(display).isPerson()).isTrue();
    }
}
