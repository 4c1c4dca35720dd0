package org.postil.duplicates;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a text is known again that is nearly the same (MinHash: Broder, On the resemblance of documents, 1997). Every run of
 * three words gets a number by each of 128 orders of chance; the least of each order is kept. Two texts agree in about as
 * large a share of these as of all their runs.
 *
 * @param least of each order; empty for a text too short to be known by its words
 */
record Sketch(int[] least) {
    static final int ORDERS = 128;

    /** So many of the least are looked for together: texts that share half of their runs are found nine times of ten. */
    private static final int IN_BAND = 4;

    private static final int RUN = 3;

    /** Shorter texts, "Received." for one, are alike by chance. */
    private static final int FEWEST_RUNS = 20;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final long[] SEEDS = seeds();

    static Sketch of(String text) {
        Matcher words = WORD.matcher(text);
        long[] recent = new long[RUN];
        int[] least = new int[ORDERS];
        Arrays.fill(least, Integer.MAX_VALUE);
        int read = 0;
        while (words.find()) {
            recent[read++ % RUN] = number(words.group().toLowerCase(Locale.ROOT));
            if (read >= RUN) {
                take(run(recent, read), least);
            }
        }
        return new Sketch(read - RUN + 1 < FEWEST_RUNS ? new int[0] : least);
    }

    boolean isEmpty() {
        return least.length == 0;
    }

    /** The share of runs of words that two texts have in common of all they have, about: 0 to 1. */
    double likeness(Sketch other) {
        if (isEmpty() || other.isEmpty()) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < ORDERS; i++) {
            if (least[i] == other.least[i]) {
                same++;
            }
        }
        return (double) same / ORDERS;
    }

    /** What two texts that are nearly the same are sure to have one of in common. */
    long[] bands() {
        long[] bands = new long[least.length / IN_BAND];
        for (int band = 0; band < bands.length; band++) {
            long all = SEEDS[band];
            for (int i = 0; i < IN_BAND; i++) {
                all = mixed(all ^ least[band * IN_BAND + i]);
            }
            bands[band] = all;
        }
        return bands;
    }

    private static void take(long run, int[] least) {
        for (int i = 0; i < ORDERS; i++) {
            least[i] = Math.min(least[i], (int) (mixed(run ^ SEEDS[i]) >>> 33));
        }
    }

    private static long run(long[] recent, int read) {
        long run = 0;
        for (int i = 0; i < RUN; i++) {
            run = mixed(run ^ recent[(read + i) % RUN]);
        }
        return run;
    }

    private static long number(String word) {
        long number = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            number = (number ^ word.charAt(i)) * 0x100000001b3L;
        }
        return number;
    }

    /** The finisher of SplitMix64. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static long[] seeds() {
        long[] seeds = new long[ORDERS];
        for (int i = 0; i < ORDERS; i++) {
            seeds[i] = mixed((i + 1) * 0x9e3779b97f4a7c15L);
        }
        return seeds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(least, sketch.least);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(least);
    }
}
