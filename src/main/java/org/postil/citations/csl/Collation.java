package org.postil.citations.csl;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Compares sort keys as a reader of the language would: word by word, without regard to case and punctuation. */
final class Collation implements Comparator<String> {
    private final Collator collator;

    Collation(String language) {
        collator = Collator.getInstance(Locale.forLanguageTag(language));
        collator.setStrength(Collator.SECONDARY);
    }

    @Override
    public int compare(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        String[] first = a.split("\u0001", -1);
        String[] second = b.split("\u0001", -1);
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int field = words(first[i], second[i]);
            if (field != 0) {
                return field;
            }
        }
        return Integer.compare(first.length, second.length);
    }

    private int words(String a, String b) {
        String[] first = split(a);
        String[] second = split(b);
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int word = collator.compare(first[i], second[i]);
            if (word != 0) {
                return word;
            }
        }
        return Integer.compare(first.length, second.length);
    }

    private static String[] split(String text) {
        String bare = text.replaceAll("[^\\p{L}\\p{M}\\p{N}\\s]", "").strip();
        return bare.isEmpty() ? new String[0] : bare.split("\\s+");
    }
}
