package org.postil.correcting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.postil.anchoring.Block;
import org.postil.correcting.Marking.Mark;

/**
 * Which revision brought each word of a text. Made by going through all revisions from the first; what stays, also
 * elsewhere in the text, stays its revision's.
 */
final class Authorship {
    private final List<Owned> blocks;

    /** A block, and the revision that brought each of its tokens. */
    private record Owned(String html, List<String> tokens, int[] by) {}

    private Authorship(List<Owned> blocks) {
        this.blocks = blocks;
    }

    /** All by one revision: the first. */
    static Authorship of(int revision, String html) {
        return new Authorship(
                Blocks.of(html).stream().map(block -> brought(block, revision)).toList());
    }

    /** The same after a further revision. */
    Authorship then(int revision, String html) {
        List<String> before = blocks.stream().map(Owned::html).toList();
        List<String> after = Blocks.of(html);
        Correspondence correspondence = Correspondence.of(before, after);
        Owned[] owned = new Owned[after.size()];
        Map<String, Owned> taken = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (correspondence.to(i) >= 0) {
                int to = correspondence.to(i);
                owned[to] = edited(blocks.get(i), after.get(to), revision);
            } else {
                taken.put(before.get(i), blocks.get(i));
            }
        }
        List<Owned> all = new ArrayList<>();
        for (int j = 0; j < owned.length; j++) {
            String block = after.get(j);
            all.add(
                    owned[j] != null
                            ? owned[j]
                            : taken.containsKey(block) ? taken.get(block) : brought(block, revision));
        }
        return new Authorship(all);
    }

    /** The HTML, each word within the mark of its revision; null marks none. */
    String html(IntFunction<Mark> marks) {
        StringBuilder html = new StringBuilder();
        for (Owned block : blocks) {
            // Marks are links, so the text's own would stand within them.
            int[] shown = IntStream.range(0, block.by().length)
                    .filter(i -> !isLink(block.tokens().get(i)))
                    .toArray();
            List<String> tokens =
                    Arrays.stream(shown).mapToObj(block.tokens()::get).toList();
            html.append(Marking.html(tokens, i -> marks.apply(block.by()[shown[i]])))
                    .append('\n');
        }
        return html.toString();
    }

    private static boolean isLink(String token) {
        return token.equals("<a>") || token.startsWith("<a ") || token.equals("</a>");
    }

    /** How many words of the text each revision brought. */
    Map<Integer, Integer> words() {
        Map<Integer, Integer> words = new HashMap<>();
        for (Owned block : blocks) {
            for (int i = 0; i < block.by().length; i++) {
                if (Tokens.isWord(block.tokens().get(i))) {
                    words.merge(block.by()[i], 1, Integer::sum);
                }
            }
        }
        return words;
    }

    /** Of its HTML, for a cache to know how much it holds. */
    int length() {
        return blocks.stream().mapToInt(block -> block.html().length()).sum();
    }

    private static Owned brought(String block, int revision) {
        List<String> tokens = Tokens.of(block);
        int[] by = new int[tokens.size()];
        Arrays.fill(by, revision);
        return new Owned(block, tokens, by);
    }

    private static Owned edited(Owned before, String html, int revision) {
        if (before.html().equals(html)) {
            return before;
        }
        Owned after = brought(html, revision);
        for (Block run :
                Alignment.of(before.tokens(), after.tokens(), Tokens::isWord).same()) {
            System.arraycopy(before.by(), run.before(), after.by(), run.after(), run.length());
        }
        return after;
    }
}
