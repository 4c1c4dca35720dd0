package org.postil.citations.csl;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Compares sort keys as a reader of the language would: word by word, without regard to case and punctuation. */
final class Collation {
    private final Collator collator;

    Collation(String language) {
        collator = Collator.getInstance(Locale.forLanguageTag(language));
        collator.setStrength(Collator.SECONDARY);
    }

    /** A value as it is compared: the words of its fields, which U+0001 parts. */
    record Key(boolean isEmpty, List<List<CollationKey>> fields) implements Comparable<Key> {
        private static final Comparator<List<CollationKey>> WORDS = (a, b) -> compare(a, b, Comparator.naturalOrder());

        @Override
        public int compareTo(Key other) {
            return compare(fields, other.fields, WORDS);
        }

        /** As words in a dictionary: by the first that differ, else the shorter first. */
        private static <T> int compare(List<T> a, List<T> b, Comparator<? super T> each) {
            Iterator<T> others = b.iterator();
            for (T one : a) {
                int compared = others.hasNext() ? each.compare(one, others.next()) : 1;
                if (compared != 0) {
                    return compared;
                }
            }
            return Integer.compare(a.size(), b.size());
        }
    }

    /** To be made once for each value, because to split it and to weigh its words is what costs. */
    Key key(String value) {
        return new Key(
                value.isEmpty(),
                Arrays.stream(value.split("\u0001", -1)).map(this::words).toList());
    }

    private List<CollationKey> words(String field) {
        String bare = field.replaceAll("[^\\p{L}\\p{M}\\p{N}\\s]", "").strip();
        return bare.isEmpty()
                ? List.of()
                : Arrays.stream(bare.split("\\s+"))
                        .map(collator::getCollationKey)
                        .toList();
    }
}
