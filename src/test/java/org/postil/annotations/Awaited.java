package org.postil.annotations;

import java.time.Duration;
import java.time.Instant;

/** What comes a moment after its commit. */
final class Awaited {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Awaited() {}

    static void that(Runnable holds) {
        Instant end = Instant.now().plus(LONGEST);
        while (true) {
            try {
                holds.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
