package org.postil.anchoring.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postil.anchoring.Held;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;

/** Passages as people choose them: some words, a sentence, or from anywhere to anywhere. */
public final class Notes {
    private static final double LONGEST = 6;

    private Notes() {}

    public static List<Held> on(PlainText text, int count, long seed) {
        Random random = new Random(seed);
        int[] all = text.toString().codePoints().toArray();
        List<Held> notes = new ArrayList<>();
        while (notes.size() < count) {
            int length = Math.min(all.length, 1 + (int) Math.exp(random.nextDouble() * LONGEST));
            int start = random.nextInt(all.length - length + 1);
            Span span =
                    switch (notes.size() % 3) {
                        case 0 -> new Span(start, start + length);
                        case 1 -> words(all, start, start + length);
                        default -> sentence(all, start);
                    };
            notes.add(new Held(span, Quote.of(text, span)));
        }
        return notes;
    }

    private static Span words(int[] all, int from, int to) {
        int start = from;
        while (start > 0 && !Sentence.space(all[start - 1])) {
            start--;
        }
        int end = to;
        while (end < all.length && !Sentence.space(all[end])) {
            end++;
        }
        return new Span(start, end);
    }

    private static Span sentence(int[] all, int within) {
        int start = within;
        while (start > 0 && !ends(all, start - 1)) {
            start--;
        }
        int end = within;
        while (end < all.length - 1 && !ends(all, end)) {
            end++;
        }
        return words(all, start, Math.max(end, start + 1));
    }

    private static boolean ends(int[] all, int at) {
        return all[at] == '\n' || Sentence.space(all[at]) && at > 0 && all[at - 1] == '.';
    }
}
