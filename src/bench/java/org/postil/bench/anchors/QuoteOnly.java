package org.postil.bench.anchors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postil.anchoring.Held;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;

/**
 * How the field finds a note again: the quote verbatim, or else where it stands with the fewest errors, half its length
 * at most; of several places the best is taken. There is no least score and no "uncertain".
 */
final class QuoteOnly {
    /** What chooses among several places. */
    enum Hint {
        /** The first. */
        NONE,
        /** The nearest to where the note stood. */
        POSITION,
        /** Most alike in what stands around them, then the nearest. */
        CONTEXT_AND_POSITION
    }

    private static final int MOST_ERRORS = 256;

    private final int[] text;

    QuoteOnly(String text) {
        this.text = text.codePoints().toArray();
    }

    /** Where the quote may stand. */
    List<Span> places(Quote quote) {
        int[] exact = quote.exact().codePoints().toArray();
        List<Span> verbatim = new ArrayList<>();
        for (int at = 0; at + exact.length <= text.length; at++) {
            if (standsAt(exact, at)) {
                verbatim.add(new Span(at, at + exact.length));
            }
        }
        return verbatim.isEmpty()
                ? ApproximateSearch.of(exact, text, Math.min(MOST_ERRORS, exact.length / 2))
                : verbatim;
    }

    /** The one taken; null when there is none. */
    Span chosen(List<Span> places, Held note, Hint hint) {
        Comparator<Span> nearest = Comparator.comparingInt(place -> Math.abs(place.start() - note.span().start()));
        Comparator<Span> order = switch (hint) {
            case NONE -> Comparator.comparingInt(Span::start);
            case POSITION -> nearest;
            case CONTEXT_AND_POSITION -> Comparator.<Span>comparingInt(place -> errorsAround(place, note.quote()))
                    .thenComparing(nearest);
        };
        return places.stream().min(order).orElse(null);
    }

    private boolean standsAt(int[] exact, int at) {
        for (int i = 0; i < exact.length; i++) {
            if (exact[i] != text[at + i]) {
                return false;
            }
        }
        return true;
    }

    private int errorsAround(Span place, Quote quote) {
        int[] prefix = quote.prefix().codePoints().toArray();
        int[] suffix = quote.suffix().codePoints().toArray();
        return errors(prefix, Math.max(0, place.start() - prefix.length), place.start())
                + errors(suffix, place.end(), Math.min(text.length, place.end() + suffix.length));
    }

    private int errors(int[] words, int from, int to) {
        int[] row = new int[to - from + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= words.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (words[i - 1] == text[from + j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
