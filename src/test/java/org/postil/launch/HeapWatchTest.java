package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void aHeapThatIsMostlyRoomIsLookedThrough() {
        assertThat(HeapWatch.roomy(holding(600), 60 * MEGABYTE)).isTrue();
    }

    @Test
    void aHeapThatIsSmallOrFullIsLeftAlone() {
        assertThat(HeapWatch.roomy(holding(200), 30 * MEGABYTE)).isFalse();
        assertThat(HeapWatch.roomy(holding(600), 500 * MEGABYTE)).isFalse();
    }

    @Test
    void aHeapThatHoldsMuchIsNotAskedForMoreThanACollectionGivesBack() {
        assertThat(HeapWatch.roomy(holding(860), 600 * MEGABYTE)).isFalse();
        assertThat(HeapWatch.roomy(holding(1000), 600 * MEGABYTE)).isTrue();
    }

    @Test
    void pausesTakeLittleOfTheTimeHoweverMuchIsAlive() {
        assertThat(HeapWatch.between(Duration.ofMillis(20))).isEqualTo(Duration.ofSeconds(6));
        assertThat(HeapWatch.between(Duration.ofMillis(300))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aHeapThatIsFarTooRoomyIsNotLeftAloneForLong() {
        assertThat(HeapWatch.tooRoomy(holding(600), 60 * MEGABYTE)).isTrue();
        assertThat(HeapWatch.tooRoomy(holding(600), 300 * MEGABYTE)).isFalse();
        assertThat(HeapWatch.tooRoomy(holding(1000), 600 * MEGABYTE)).isFalse();
    }

    private static MemoryUsage holding(long megabytes) {
        return new MemoryUsage(0, 0, megabytes * MEGABYTE, -1);
    }
}
