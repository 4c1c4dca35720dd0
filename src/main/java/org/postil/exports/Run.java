package org.postil.exports;

import java.text.Bidi;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Words that are set alike.
 *
 * @param href where they lead; null for nowhere. Only web and mail addresses
 */
record Run(String text, Set<Look> looks, String href) {
    enum Look {
        ITALIC,
        BOLD,
        CODE,
        STRUCK,
        RAISED,
        LOWERED,
        SMALL_CAPITALS
    }

    static Run plain(String text) {
        return new Run(text, Set.of(), null);
    }

    static List<Run> of(String text) {
        return List.of(plain(text));
    }

    static Run link(String text, String href) {
        return new Run(text, Set.of(), href);
    }

    static Run italic(String text) {
        return new Run(text, EnumSet.of(Look.ITALIC), null);
    }

    boolean is(Look look) {
        return looks.contains(look);
    }

    /** All words, one after the other. */
    static String words(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        runs.forEach(run -> words.append(run.text()));
        return words.toString();
    }

    /** Whether a text begins with words that are read from right to left. */
    static boolean isRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
