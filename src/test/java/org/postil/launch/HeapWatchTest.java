package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
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

    private static MemoryUsage holding(long megabytes) {
        return new MemoryUsage(0, 0, megabytes * MEGABYTE, -1);
    }
}
