package org.postil.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing over and over from several threads, each with a connection of its own. */
final class Load {
    /** In seconds. */
    private static final int STRETCH = 15;

    private static final int LONGEST_WARM_UP = 300;

    private Load() {}

    /** Something to do over and over; made once for each thread. */
    interface Worker extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** How often it was done in a second, and how many milliseconds it took: at the middle, and for the slowest hundredth. */
    record Figures(double perSecond, double p50, double p99) {
        @Override
        public String toString() {
            return String.format("%8.0f a second   p50 %6.2f ms   p99 %6.2f ms", perSecond, p50, p99);
        }
    }

    static Figures run(int threads, double seconds, Callable<? extends Worker> maker) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long until = System.nanoTime() + (long) (seconds * 1e9);
            List<Future<long[]>> times = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                times.add(pool.submit(() -> work(maker, until)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<long[]> some : times) {
                Arrays.stream(some.get()).forEach(all::add);
            }
            return figures(all, seconds);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Until it gets no faster: until two stretches in a row were not by a twentieth faster than the best before. A fixed time would
     * measure the compilers of a slow machine, which have the same two cores.
     *
     * @return for how many seconds
     */
    static int warm(int threads, Callable<? extends Worker> maker) throws Exception {
        double best = 0;
        int inVain = 0;
        int seconds = 0;
        while (inVain < 2 && seconds < LONGEST_WARM_UP) {
            double now = run(threads, STRETCH, maker).perSecond();
            inVain = now > best * 1.05 ? 0 : inVain + 1;
            best = Math.max(best, now);
            seconds += STRETCH;
        }
        return seconds;
    }

    private static long[] work(Callable<? extends Worker> maker, long until) throws Exception {
        long[] times = new long[1024];
        int count = 0;
        try (Worker worker = maker.call()) {
            for (long now = System.nanoTime(); now < until; ) {
                worker.once();
                long done = System.nanoTime();
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = done - now;
                now = done;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static Figures figures(List<Long> nanos, double seconds) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Figures(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }
}
