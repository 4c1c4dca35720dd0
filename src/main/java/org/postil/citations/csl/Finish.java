package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last hand on a piece of output: quotation marks by depth, and where pieces meet, one mark of punctuation and one
 * space instead of two.
 */
final class Finish {
    private static final String MARKS = ".,:;!?";
    /** What two marks become, where it is not simply both. */
    private static final Map<String, String> MEETING = Map.ofEntries(
            Map.entry("!.", "!"),
            Map.entry("!:", "!"),
            Map.entry("?.", "?"),
            Map.entry("?:", "?"),
            Map.entry(":!", "!"),
            Map.entry(":?", "?"),
            Map.entry(":.", ":"),
            Map.entry(";!", "!"),
            Map.entry(";?", "?"),
            Map.entry(";:", ";"),
            Map.entry(";.", ";"));

    private final Vocabulary words;
    private final boolean inside;
    private final List<Out.Words> leaves = new ArrayList<>();
    private final Set<Out.Words> closing = new HashSet<>();
    private final Set<Out.Words> writers = new HashSet<>();

    private Finish(Vocabulary words) {
        this.words = words;
        inside = words.option("punctuation-in-quote");
    }

    static Out of(Out out, Vocabulary words) {
        if (out == null) {
            return null;
        }
        Finish finish = new Finish(words);
        Out marked = finish.marked(out, 0);
        finish.collect(marked);
        finish.meet();
        return marked;
    }

    private Out marked(Out out, int depth) {
        if (!(out instanceof Out.Span span)) {
            return out;
        }
        boolean quote = span.role() == Out.Role.QUOTE || span.role() == Out.Role.INNER_QUOTE;
        int level = span.role() == Out.Role.INNER_QUOTE ? Math.max(1, depth) : depth;
        List<Out> parts = new ArrayList<>();
        for (Out part : span.parts()) {
            parts.add(marked(part, quote ? level + 1 : depth));
        }
        if (quote) {
            String inner = level % 2 == 0 ? "" : "inner-";
            Out.Words close = new Out.Words(words.term("close-" + inner + "quote", "long", false));
            parts.add(0, Out.words(words.term("open-" + inner + "quote", "long", false)));
            parts.add(close);
            closing.add(close);
        }
        Out.Span marked = new Out.Span(span.look(), span.role(), parts);
        if (span.role() == Out.Role.AFFIX) {
            writers.addAll(Out.leaves(marked));
        }
        return marked;
    }

    private void collect(Out out) {
        Out.leaves(out).stream().filter(leaf -> leaf.text.length() > 0).forEach(leaves::add);
    }

    private void meet() {
        int i = 1;
        while (i < leaves.size()) {
            StringBuilder next = leaves.get(i).text;
            if (next.length() == 0) {
                leaves.remove(i);
            } else if (meets(i, next)) {
                i = Math.max(1, i - 1);
            } else {
                i++;
            }
        }
    }

    /** Whether something changed at the seam before this leaf. */
    private boolean meets(int i, StringBuilder next) {
        int before = content(i - 1);
        StringBuilder text = leaves.get(before).text;
        if (text.length() == 0) {
            return false;
        }
        char first = next.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean overQuote = before < i - 1;
        if (overQuote && writers.contains(leaves.get(i - 1)) && writers.contains(leaves.get(i))) {
            return false;
        }
        if (overQuote) {
            return overQuote(text, next, last, first);
        }
        if (first == ' ' && last == ' ') {
            next.deleteCharAt(0);
            return true;
        }
        if (MARKS.indexOf(first) < 0 || MARKS.indexOf(last) < 0) {
            return false;
        }
        return join(text, next, last, first);
    }

    /** Passes closing quotation marks. */
    private int content(int i) {
        int at = i;
        while (at > 0 && closing.contains(leaves.get(at))) {
            at--;
        }
        return at;
    }

    private boolean overQuote(StringBuilder text, StringBuilder next, char last, char first) {
        boolean movable = ".,!?".indexOf(first) >= 0;
        if (inside && movable) {
            if (MARKS.indexOf(last) >= 0) {
                String both = both(last, first);
                text.setLength(text.length() - 1);
                text.append(both);
            } else {
                text.append(first);
            }
            next.deleteCharAt(0);
            return true;
        }
        if (MEETING.getOrDefault("" + last + first, "").equals(String.valueOf(last)) || last == first && first == '.') {
            next.deleteCharAt(0);
            return true;
        }
        return false;
    }

    private static boolean join(StringBuilder text, StringBuilder next, char last, char first) {
        String both = both(last, first);
        if (both.length() == 2 && both.charAt(0) == last && both.charAt(1) == first) {
            return false;
        }
        text.setLength(text.length() - 1);
        text.append(both);
        next.deleteCharAt(0);
        return true;
    }

    private static String both(char last, char first) {
        if (last == first) {
            return String.valueOf(last);
        }
        String pair = "" + last + first;
        return MEETING.getOrDefault(pair, pair);
    }
}
