package org.postil.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.shared.Problem;

class PositionTest {
    @Test
    void everyPositionThatIsGivenOutIsTakenBack() {
        for (Position position : new Position[] {new Position(0, 0), new Position(777, Long.MAX_VALUE)}) {
            assertThat(Position.parse(position.toString())).isEqualTo(position);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7-", "-7-7", "7-x", "7-9999999999999999999", "7-7-7"})
    void nothingElseIs(String written) {
        assertThatThrownBy(() -> Position.parse(written)).isInstanceOf(Problem.class);
    }
}
