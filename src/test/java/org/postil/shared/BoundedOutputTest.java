package org.postil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedOutputTest {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final BoundedOutput out = new BoundedOutput(taken, 4, () -> new IllegalStateException("full"));

    @Test
    void takesAsMuchAsItMay() throws IOException {
        out.write(new byte[] {1, 2, 3});
        out.write(4);
        assertThat(taken.toByteArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void takesNothingOfWhatWouldBeTooMuch() throws IOException {
        out.write(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> out.write(new byte[] {4, 5})).hasMessage("full");
        assertThat(taken.toByteArray()).containsExactly(1, 2, 3);
        out.write(4);
        assertThatThrownBy(() -> out.write(5)).hasMessage("full");
    }
}
