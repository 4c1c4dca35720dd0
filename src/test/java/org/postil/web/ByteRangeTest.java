package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest(name = "{0} of a thousand bytes")
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 0, 1000",
                "bytes=0-99, 0, 100",
                "bytes=900-, 900, 1000",
                "bytes=900-5000, 900, 1000",
                "bytes=-1, 999, 1000",
                "bytes=-5000, 0, 1000",
                "Bytes = 5-5, 5, 6",
                "bytes=9-5, 0, 1000",
                "bytes=-, 0, 1000",
                "bytes=a-b, 0, 1000",
                "lines=1-2, 0, 1000",
                "'bytes=0-1,5-6', 0, 1000",
                "bytes=0-99999999999999999999999, 0, 1000",
            })
    void isWhatWasAskedForOrTheWhole(String header, long from, long to) {
        assertThat(ByteRange.asked(header, 1000)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest(name = "{0} of a thousand bytes")
    @CsvSource({"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
    void whatAFileDoesNotHaveIsNotSent(String header) {
        assertThat(ByteRange.asked(header, 1000)).isEmpty();
    }
}
