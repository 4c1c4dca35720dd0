package org.postil.launch;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Optional;

/**
 * G1 looks for memory to give back when no collection has run for a while, and on a busy server there always has; and as
 * long as the heap is small beside a quarter of the machine's memory, which it may become, it would rather grow than
 * collect. So it is looked at every second, and where much of what it holds is empty room that is given back: a pause of
 * some sixty milliseconds, and more where more is alive. At most one in six seconds, because a heap just made small is
 * collected often until it has grown again; and all of them take at most a hundredth of the time, because whoever asks
 * during one waits, unless the heap has become so large meanwhile that others on the machine would miss the room.
 */
final class HeapWatch {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LEAST_BETWEEN = Duration.ofSeconds(6);
    private static final int TIMES_THE_PAUSE = 100;
    private static final long ROOM = 224L << 20;
    private static final long TOO_MUCH_ROOM = 320L << 20;

    private HeapWatch() {}

    static void start() {
        old().ifPresent(generation -> {
            Thread watch = new Thread(() -> watch(generation), "heap-watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    /** @param alive bytes that are kept between collections, or that whoever started Java wants kept */
    static boolean roomy(MemoryUsage heap, long alive) {
        // A collection leaves three tenths of the heap free (see Memory), so less than half of what lives is not asked
        // for.
        return heap.getCommitted() - alive > Math.max(ROOM, alive / 2);
    }

    /** Whether it holds so much room that a pause is the lesser evil. */
    static boolean tooRoomy(MemoryUsage heap, long alive) {
        return heap.getCommitted() - alive > Math.max(TOO_MUCH_ROOM, alive);
    }

    /** How long to wait after a pause before there may be the next. */
    static Duration between(Duration pause) {
        Duration wait = pause.multipliedBy(TIMES_THE_PAUSE);
        return wait.compareTo(LEAST_BETWEEN) > 0 ? wait : LEAST_BETWEEN;
    }

    private static void watch(MemoryPoolMXBean generation) {
        long least = least();
        long ended = System.nanoTime();
        Duration wait = Duration.ZERO;
        try {
            while (true) {
                Thread.sleep(EVERY.toMillis());
                MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
                long alive = Math.max(least, generation.getUsage().getUsed());
                Duration until = tooRoomy(heap, alive) ? LEAST_BETWEEN : wait;
                if (roomy(heap, alive) && System.nanoTime() - ended >= until.toNanos()) {
                    long begun = System.nanoTime();
                    System.gc();
                    ended = System.nanoTime();
                    wait = between(Duration.ofNanos(ended - begun));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Beneath what {@code -Xms} says nothing is given back, however often one asks. */
    private static long least() {
        try {
            return Long.parseLong(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("MinHeapSize")
                    .getValue());
        } catch (IllegalArgumentException notKnownToThisMachine) {
            return 0;
        }
    }

    private static Optional<MemoryPoolMXBean> old() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("G1 Old Gen"))
                .findFirst();
    }
}
