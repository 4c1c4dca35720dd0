package org.postil.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The readable last part of an address: lower-case letters, digits and hyphens, 80 characters at most. */
public final class Slug {
    private static final int LONGEST = 80;

    private Slug() {}

    /**
     * A slug made of these words that is not taken; numbered when it would be.
     *
     * @param otherwise what to use when nothing of the words is left, as with a title in Chinese characters only
     */
    public static String of(String words, String otherwise, Predicate<String> taken) {
        String base = fold(words);
        if (base.isEmpty()) {
            base = otherwise;
        }
        return taken.test(base) ? numbered(base, taken) : base;
    }

    /** Asks a few times only, however many there are: a volume may have hundreds of "Editorial note". */
    private static String numbered(String base, Predicate<String> taken) {
        int free = 2;
        while (taken.test(base + "-" + free)) {
            free *= 2;
        }
        int used = free / 2;
        while (free - used > 1) {
            int middle = (used + free) >>> 1;
            if (taken.test(base + "-" + middle)) {
                used = middle;
            } else {
                free = middle;
            }
        }
        return base + "-" + free;
    }

    private static String fold(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replaceAll("['’‘]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        if (folded.length() <= LONGEST) {
            return folded;
        }
        int cut = folded.lastIndexOf('-', LONGEST);
        return folded.substring(0, cut > 0 ? cut : LONGEST);
    }
}
