package org.postil.bench.anchors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.anchoring.Span;

/**
 * Where a pattern stands in a text with the fewest letters changed, added or left out (G. Myers, A Fast Bit-Vector
 * Algorithm for Approximate String Matching, 1999, in words of 64).
 */
final class ApproximateSearch {
    private static final int WORD = 64;
    private static final long TOP = 1L << (WORD - 1);

    private final Map<Integer, long[]> places = new HashMap<>();
    private final long[] nowhere;
    private final int length;
    private final long last;

    private ApproximateSearch(int[] pattern) {
        length = pattern.length;
        int words = (length + WORD - 1) / WORD;
        nowhere = new long[words];
        last = 1L << ((length - 1) % WORD);
        for (int i = 0; i < length; i++) {
            places.computeIfAbsent(pattern[i], c -> new long[words])[i / WORD] |= 1L << (i % WORD);
        }
    }

    /** All places with the fewest errors, none when those are more than {@code most}. */
    static List<Span> of(int[] pattern, int[] text, int most) {
        int[] errors = new ApproximateSearch(pattern).errors(text, 0, text.length, false);
        int fewest = Arrays.stream(errors).min().orElse(Integer.MAX_VALUE);
        List<Span> found = new ArrayList<>();
        if (fewest > most) {
            return found;
        }
        ApproximateSearch backwards = new ApproximateSearch(reversed(pattern, 0, pattern.length));
        for (int end = 1; end <= text.length; end++) {
            if (errors[end - 1] == fewest) {
                int from = Math.max(0, end - pattern.length - fewest);
                int[] before = backwards.errors(reversed(text, from, end), 0, end - from, true);
                for (int length = 1; length <= before.length; length++) {
                    if (before[length - 1] == fewest) {
                        found.add(new Span(end - length, end));
                        break;
                    }
                }
            }
        }
        return found;
    }

    /** For each code point of the text, the errors of the best match that ends there. */
    private int[] errors(int[] text, int from, int to, boolean fromTheStart) {
        long[] more = new long[nowhere.length];
        long[] less = new long[nowhere.length];
        Arrays.fill(more, -1);
        int[] errors = new int[to - from];
        int score = length;
        for (int at = from; at < to; at++) {
            long[] here = places.getOrDefault(text[at], nowhere);
            int carry = fromTheStart ? 1 : 0;
            for (int word = 0; word < nowhere.length; word++) {
                carry = step(more, less, here[word], word, carry);
            }
            score += carry;
            errors[at - from] = score;
        }
        return errors;
    }

    private int step(long[] more, long[] less, long here, int word, int carry) {
        long equal = here;
        long vertical = equal | less[word];
        if (carry < 0) {
            equal |= 1;
        }
        long horizontal = (((equal & more[word]) + more[word]) ^ more[word]) | equal;
        long up = less[word] | ~(horizontal | more[word]);
        long down = more[word] & horizontal;
        long mask = word == nowhere.length - 1 ? last : TOP;
        int out = (up & mask) != 0 ? 1 : (down & mask) != 0 ? -1 : 0;
        up = up << 1 | (carry > 0 ? 1 : 0);
        down = down << 1 | (carry < 0 ? 1 : 0);
        more[word] = down | ~(vertical | up);
        less[word] = up & vertical;
        return out;
    }

    private static int[] reversed(int[] codePoints, int from, int to) {
        int[] reversed = new int[to - from];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = codePoints[to - 1 - i];
        }
        return reversed;
    }
}
