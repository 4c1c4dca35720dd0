package org.postil.anchoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds quotes in a text by their words and what stood around them. What it takes to find the harder ones is made once. */
final class QuoteSearch {
    /** The score of a passage that differs in typography only. */
    static final double TYPOGRAPHY_SCORE = 0.99;

    /** A context at least this good chooses among several, if it is ahead of the next by {@link #CONTEXT_LEAD}. */
    private static final double CONTEXT_CHOOSES = 0.6;

    private static final double CONTEXT_LEAD = 0.3;

    /** The only occurrence of a quote shorter than {@link #TELLING} code points needs at least this context. */
    private static final double CONTEXT_SUPPORTS = 0.25;

    private static final int TELLING = 24;
    private static final int MOST_OCCURRENCES = 2000;

    private final PlainText text;
    private Folded folded;
    private PlainText foldedText;
    private Resemblance resemblance;

    QuoteSearch(PlainText text) {
        this.text = text;
    }

    Anchor place(Quote quote) {
        List<Span> verbatim = occurrences(text, quote.exact());
        if (!verbatim.isEmpty()) {
            return choose(quote, verbatim, true);
        }
        List<Span> alike = typographicallyAlike(quote);
        if (!alike.isEmpty()) {
            return choose(quote, alike, false);
        }
        return resembling(quote.exact());
    }

    /** Where the words stand that are most like these. */
    Anchor resembling(String words) {
        if (resemblance == null) {
            resemblance = new Resemblance(text.codePoints());
        }
        return resemblance.place(words.codePoints().toArray());
    }

    private record Rated(Span span, double context) {}

    private Anchor choose(Quote quote, List<Span> places, boolean verbatim) {
        List<Rated> rated = new ArrayList<>();
        for (Span place : places) {
            rated.add(new Rated(place, context(quote, place)));
        }
        rated.sort(Comparator.comparingDouble(Rated::context).reversed());
        Rated best = rated.get(0);
        if (rated.size() == 1) {
            boolean telling = !quote.hasContext() || best.span.length() >= TELLING || best.context >= CONTEXT_SUPPORTS;
            return telling
                    ? placed(best, verbatim, Reason.ONLY_OCCURRENCE)
                    : Anchor.uncertain(places, best.context, Reason.CONTEXT_DISAGREES);
        }
        double next = rated.get(1).context;
        boolean whole = best.context == 1 && quote.hasContext() && next < 1;
        if (whole || best.context >= CONTEXT_CHOOSES && best.context - next >= CONTEXT_LEAD) {
            return placed(best, verbatim, Reason.CHOSEN_BY_CONTEXT);
        }
        return Anchor.uncertain(rated.stream().map(Rated::span).toList(), best.context, Reason.SEVERAL_ALIKE);
    }

    private Anchor placed(Rated best, boolean verbatim, Reason reason) {
        return verbatim
                ? Anchor.exact(best.span, best.context, reason)
                : Anchor.changed(best.span, TYPOGRAPHY_SCORE, Reason.TYPOGRAPHY);
    }

    /** 1 for a quote without context, which nothing contradicts. */
    private double context(Quote quote, Span place) {
        double likeness = 0;
        int weight = 0;
        if (!quote.prefix().isEmpty()) {
            int length = quote.prefix().codePointCount(0, quote.prefix().length());
            String found = text.slice(Math.max(0, place.start() - length), place.start());
            likeness += length * Likeness.ofContext(quote.prefix(), found, true);
            weight += length;
        }
        if (!quote.suffix().isEmpty()) {
            int length = quote.suffix().codePointCount(0, quote.suffix().length());
            String found = text.slice(place.end(), Math.min(text.length(), place.end() + length));
            likeness += length * Likeness.ofContext(quote.suffix(), found, false);
            weight += length;
        }
        return weight == 0 ? 1 : likeness / weight;
    }

    private List<Span> typographicallyAlike(Quote quote) {
        String sought = Folded.of(quote.exact()).text().toString().strip();
        if (sought.isEmpty()) {
            return List.of();
        }
        if (folded == null) {
            folded = Folded.of(text.codePoints());
            foldedText = folded.text();
        }
        return occurrences(foldedText, sought).stream()
                .filter(folded::whole)
                .map(folded::original)
                .toList();
    }

    private static List<Span> occurrences(PlainText in, String sought) {
        List<Span> found = new ArrayList<>();
        String string = in.toString();
        for (int at = string.indexOf(sought);
                at >= 0 && found.size() < MOST_OCCURRENCES;
                at = string.indexOf(sought, at + 1)) {
            int start = in.toCodePoint(at);
            int end = in.toCodePoint(at + sought.length());
            if (in.toUtf16(start) == at && in.toUtf16(end) == at + sought.length()) {
                found.add(new Span(start, end));
            }
        }
        return found;
    }
}
