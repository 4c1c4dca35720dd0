package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMomentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1956-10-23T15:00:00Z",
                "1956-10-23T15:00:01Z",
                "1956-11-04T04:20:30.5Z",
                "1956-11-04T04:20:00.000001Z",
                "2026-11-04T04:20:59.123456789Z",
                "2026-11-04T04:20:59.120Z",
                "0099-01-01T00:00:00Z",
                "-0044-03-15T12:00:00Z",
                "+12026-01-01T00:00:00.000000001Z"
            })
    void aMomentIsWrittenAsTheStandardSaysIt(String written) {
        Instant moment = Instant.parse(written);
        assertThat(JsonMoments.written(moment)).isEqualTo(moment.toString());
    }
}
