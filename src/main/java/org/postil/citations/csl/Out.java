package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;

/** A piece of output: a tree whose leaves are words. What punctuation does to its neighbours changes the leaves. */
sealed interface Out {

    /** Words. */
    final class Words implements Out {
        final StringBuilder text;

        Words(String text) {
            this.text = new StringBuilder(text);
        }
    }

    /** @param role why it stands together, or NONE */
    record Span(Look look, Role role, List<Out> parts) implements Out {}

    enum Role {
        NONE,
        QUOTE,
        /** A quotation that was written with inner marks, and keeps them where it stands alone. */
        INNER_QUOTE,
        NO_CASE,
        NO_DECORATION,
        BLOCK,
        LEFT_MARGIN,
        RIGHT_INLINE,
        INDENT,
        /** A word of the language. */
        TERM,
        /** What the writer put around a cite. */
        AFFIX,
        NAMES,
        YEAR,
        YEAR_SUFFIX,
        CITATION_NUMBER
    }

    static Out words(String text) {
        return new Words(text);
    }

    static Out span(List<Out> parts) {
        return parts.size() == 1 ? parts.get(0) : new Span(Look.PLAIN, Role.NONE, parts);
    }

    static Out as(Role role, Out part) {
        List<Out> parts = new ArrayList<>();
        parts.add(part);
        return new Span(Look.PLAIN, role, parts);
    }

    static Out set(Look look, Out part) {
        if (look.isPlain()) {
            return part;
        }
        List<Out> parts = new ArrayList<>();
        parts.add(part);
        return new Span(look, Role.NONE, parts);
    }

    /** Null parts are left out; null when nothing remains. */
    static Out joined(List<Out> parts, String delimiter) {
        List<Out> joined = new ArrayList<>();
        for (Out part : parts) {
            if (part != null) {
                if (!joined.isEmpty() && delimiter != null && !delimiter.isEmpty()) {
                    joined.add(words(delimiter));
                }
                joined.add(part);
            }
        }
        return joined.isEmpty() ? null : span(joined);
    }

    /** The part between its affixes; null stays null. */
    static Out affixed(String prefix, Out part, String suffix) {
        boolean before = prefix != null && !prefix.isEmpty();
        boolean after = suffix != null && !suffix.isEmpty();
        if (part == null || !before && !after) {
            return part;
        }
        List<Out> parts = new ArrayList<>();
        if (before) {
            parts.add(words(prefix));
        }
        parts.add(part);
        if (after) {
            parts.add(words(suffix));
        }
        return span(parts);
    }

    /** The leaves from first to last. */
    static List<Words> leaves(Out out) {
        List<Words> found = new ArrayList<>();
        collect(out, found);
        return found;
    }

    private static void collect(Out out, List<Words> found) {
        if (out instanceof Words words) {
            found.add(words);
        } else if (out instanceof Span span) {
            span.parts().forEach(part -> collect(part, found));
        }
    }

    /** What it says, without any setting. */
    static String plain(Out out) {
        StringBuilder text = new StringBuilder();
        if (out != null) {
            leaves(out).forEach(leaf -> text.append(leaf.text));
        }
        return text.toString();
    }

    /** The word of the language that the output begins with, or null. */
    static Words openingTerm(Out out) {
        if (!(out instanceof Span span)) {
            return null;
        }
        if (span.role() == Role.TERM) {
            return leaves(span).get(0);
        }
        for (Out part : span.parts()) {
            if (!plain(part).isEmpty()) {
                return openingTerm(part);
            }
        }
        return null;
    }

    /** The first span of this role, in reading order, or null. */
    static Span find(Out out, Role role) {
        if (!(out instanceof Span span)) {
            return null;
        }
        if (span.role() == role) {
            return span;
        }
        for (Out part : span.parts()) {
            Span found = find(part, role);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
