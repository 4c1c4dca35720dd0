package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.postil.shared.Problem;

class AttemptsTest {
    private final Watch watch = new Watch();
    private final Attempts attempts = new Attempts(watch);

    @Test
    void afterFiveFailuresEachAttemptWaitsTwiceAsLong() {
        fail(5, "ilona@example.org", "192.0.2.1");
        refused("ilona@example.org", "192.0.2.1");
        watch.pass(Duration.ofSeconds(1));
        fail(1, "ilona@example.org", "192.0.2.1");
        watch.pass(Duration.ofSeconds(1));
        refused("ilona@example.org", "192.0.2.1");
        watch.pass(Duration.ofSeconds(1));
        fail(1, "ILONA@example.org ", "192.0.2.1");
        refused("ilona@example.org", "192.0.2.1");
    }

    @Test
    void nobodyIsKeptWaitingForFiveMinutesAndMore() {
        for (int number = 0; number < 40; number++) {
            fail(1, "ilona@example.org", "192.0.2.1");
            watch.pass(Duration.ofMinutes(5));
        }
    }

    @Test
    void nobodyCanLockOutAnotherFromElsewhere() {
        fail(5, "ilona@example.org", "192.0.2.1");
        refused("ilona@example.org", "192.0.2.1");
        fail(1, "ilona@example.org", "192.0.2.2");
    }

    @Test
    void manyAccountsFromOneAddressAreSlowedToo() {
        for (int number = 0; number < 50; number++) {
            fail(1, "somebody" + number + "@example.org", "192.0.2.1");
        }
        refused("another@example.org", "192.0.2.1");
    }

    @Test
    void successForgetsWhatFailedBefore() {
        fail(4, "ilona@example.org", "192.0.2.1");
        attempts.begin("ilona@example.org", "192.0.2.1");
        attempts.succeeded("ilona@example.org", "192.0.2.1");
        fail(5, "ilona@example.org", "192.0.2.1");
    }

    private void fail(int times, String email, String address) {
        for (int number = 0; number < times; number++) {
            assertThatCode(() -> attempts.begin(email, address)).doesNotThrowAnyException();
        }
    }

    private void refused(String email, String address) {
        assertThatThrownBy(() -> attempts.begin(email, address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(429));
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("1956-10-23T15:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
