package org.postil.anchoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What differs between two wordings, word by word, for those who compare them. */
public final class WordDifference {
    /** Where more words than this differ, both stand whole, one after the other: nobody reads such a patchwork. */
    private static final int MOST_EDITS = 1000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private WordDifference() {}

    /** What became of a stretch of words. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of words with one fate, as long as it goes; never empty. */
    public record Part(Fate fate, String words) {
        public boolean kept() {
            return fate == Fate.KEPT;
        }

        public boolean removed() {
            return fate == Fate.REMOVED;
        }
    }

    /** The parts in order: those kept and removed spell the earlier wording, those kept and added the later one. */
    public static List<Part> between(String earlier, String later) {
        List<String> before = words(earlier);
        List<String> after = words(later);
        Map<String, Integer> numbers = new HashMap<>();
        int[] a = numbered(before, numbers);
        int[] b = numbered(after, numbers);
        List<Part> parts = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (Block run : runs(a, b)) {
            add(parts, Fate.REMOVED, before.subList(x, run.before()));
            add(parts, Fate.ADDED, after.subList(y, run.after()));
            add(parts, Fate.KEPT, before.subList(run.before(), run.beforeEnd()));
            x = run.beforeEnd();
            y = run.afterEnd();
        }
        add(parts, Fate.REMOVED, before.subList(x, before.size()));
        add(parts, Fate.ADDED, after.subList(y, after.size()));
        return List.copyOf(parts);
    }

    private static List<Block> runs(int[] a, int[] b) {
        return a.length == 0 || b.length == 0
                ? List.of()
                : ShortestEdit.between(a, new Span(0, a.length), b, new Span(0, b.length), MOST_EDITS);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, unknown -> numbers.size()))
                .toArray();
    }

    private static void add(List<Part> parts, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(fate, String.join("", words)));
        }
    }
}
