package org.postil.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.shared.Problem;

class LifeDatesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1922–1999                      | 1922/1999
            1922-1999                      | 1922/1999
            ca. 1890 – 1945                | 1890~/1945
            born 1922                      | 1922/
            * 31 October 1922              | 1922-10-31/
            † 1958                         | /1958
            31 October 1922 – 1999         | 1922-10-31/1999
            1922/1999                      | 1922/1999
            """)
    void areReadAsPeopleWriteThem(String written, String edtf) {
        assertThat(LifeDates.parse(written).edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({"1922/1999", "1922/", "/1958", "1890~/1945", "1922-10-31/1999"})
    void areWrittenSoThatTheyCanBeReadAgain(String edtf) {
        var dates = LifeDates.parse(edtf);
        assertThat(LifeDates.parse(LifeDates.written(dates, Locale.GERMAN))).isEqualTo(dates);
    }

    @Test
    void whatIsNoDateIsRefused() {
        assertThatThrownBy(() -> LifeDates.parse("long ago")).isInstanceOf(Problem.class);
    }
}
