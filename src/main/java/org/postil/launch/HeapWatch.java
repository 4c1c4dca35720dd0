package org.postil.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Optional;

/**
 * G1 looks for memory to give back when no collection has run for a while, and on a busy server there always has. So it is
 * asked to, once a minute at most, and only where much of what it holds is empty room: that costs a pause of some tens of
 * milliseconds.
 */
final class HeapWatch {
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final long ROOM = 256L << 20;

    private HeapWatch() {}

    static void start() {
        old().ifPresent(generation -> {
            Thread watch = new Thread(() -> watch(generation), "heap-watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    /** @param alive bytes that are kept between collections */
    static boolean roomy(MemoryUsage heap, long alive) {
        return heap.getCommitted() - alive > ROOM;
    }

    private static void watch(MemoryPoolMXBean generation) {
        try {
            while (true) {
                Thread.sleep(EVERY.toMillis());
                MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
                if (roomy(heap, generation.getUsage().getUsed())) {
                    System.gc();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<MemoryPoolMXBean> old() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("G1 Old Gen"))
                .findFirst();
    }
}
