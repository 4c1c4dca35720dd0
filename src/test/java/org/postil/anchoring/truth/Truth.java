package org.postil.anchoring.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.postil.anchoring.Span;

/** Where each code point of a text went. */
final class Truth {
    private static final int GONE = -1;

    private final int[] before;
    private final int[] after;
    private final int[] origins;
    private final int[] places;
    private final Supplier<Accounts> accounts;
    private BitSet doubtful;

    /** @param origins for each code point of the later text, its offset in the earlier, or {@link Sentence#NEW} */
    Truth(int[] before, int[] after, int[] origins, Supplier<Accounts> accounts) {
        this.accounts = accounts;
        this.before = before;
        this.after = after;
        this.origins = origins;
        places = new int[before.length];
        Arrays.fill(places, GONE);
        for (int at = 0; at < origins.length; at++) {
            if (origins[at] != Sentence.NEW) {
                places[origins[at]] = at;
            }
        }
    }

    Fate of(Span passage) {
        if (kept(passage, 0)) {
            int start = places[passage.start()];
            Span there = new Span(start, start + passage.length());
            return new Fate(this, passage, Fate.Kind.UNTOUCHED, there, there);
        }
        List<Span> left = largest(passage);
        return left.isEmpty() ? rewritten(passage) : touched(passage, left);
    }

    /** Whether the passage and so many code points on both sides stand unbroken in the later text. */
    boolean kept(Span passage, int around) {
        int from = Math.max(0, passage.start() - around);
        int to = Math.min(before.length, passage.end() + around);
        for (int at = from; at < to; at++) {
            if (places[at] == GONE || places[at] != places[from] + at - from) {
                return false;
            }
        }
        return true;
    }

    boolean ambiguous(Span passage) {
        if (doubtful == null) {
            doubtful = accounts.get().doubtful();
        }
        return doubtful.get(passage.start(), passage.end()).cardinality() > passage.length() * Fate.DOUBT;
    }

    double changed(Span passage, Span core) {
        int kept = 0;
        for (int at = passage.start(); at < passage.end(); at++) {
            kept += places[at] >= core.start() && places[at] < core.end() ? 1 : 0;
        }
        return (double) Math.max(passage.length() - kept, core.length() - kept) / passage.length();
    }

    /** Of the passage's code points, the share that, letter by letter, stand from the place on, or were rewritten there. */
    double own(Span passage, int place) {
        int own = 0;
        for (int i = 0; i < passage.length(); i++) {
            int at = passage.start() + i;
            boolean stands = places[at] == place + i;
            boolean rewritten =
                    places[at] == GONE && origins[place + i] == Sentence.NEW && holds(newInstead(at), place + i);
            own += stands || rewritten ? 1 : 0;
        }
        return (double) own / passage.length();
    }

    private static boolean holds(int[] stretch, int place) {
        return stretch[0] <= place && place < stretch[1];
    }

    /** Of the passage's pieces, unbroken in both texts and given as stretches of the earlier, those that stayed together. */
    private List<Span> largest(Span passage) {
        List<List<Span>> together = new ArrayList<>();
        for (int at = passage.start(); at < passage.end(); at++) {
            if (places[at] == GONE) {
                continue;
            }
            int from = at;
            while (at + 1 < passage.end() && places[at + 1] == places[at] + 1) {
                at++;
            }
            Span piece = new Span(from, at + 1);
            if (together.isEmpty() || !adjoin(last(together.get(together.size() - 1)), piece)) {
                together.add(new ArrayList<>());
            }
            together.get(together.size() - 1).add(piece);
        }
        return together.stream().max(Comparator.comparingInt(Truth::total)).orElse(List.of());
    }

    /** Whether nothing but new code points stands between the two in the later text. */
    private boolean adjoin(Span one, Span next) {
        int from = places[one.end() - 1] + 1;
        int to = places[next.start()];
        return from <= to && Arrays.stream(origins, from, to).allMatch(origin -> origin == Sentence.NEW);
    }

    private Fate touched(Span passage, List<Span> left) {
        Span core = new Span(places[left.get(0).start()], places[last(left).end() - 1] + 1);
        int start = left.get(0).start() > passage.start() ? newBefore(core.start()) : core.start();
        int end = last(left).end() < passage.end() ? newBehind(core.end()) : core.end();
        return new Fate(this, passage, Fate.Kind.TOUCHED, core, new Span(start, end));
    }

    private Fate rewritten(Span passage) {
        int[] instead = newInstead(passage.start());
        return instead[0] == instead[1]
                ? new Fate(this, passage, Fate.Kind.GONE, null, null)
                : new Fate(this, passage, Fate.Kind.REWRITTEN, null, new Span(instead[0], instead[1]));
    }

    /** From where to where new code points stand behind what the last one left before this one became. */
    private int[] newInstead(int gone) {
        int left = gone - 1;
        while (left >= 0 && places[left] == GONE) {
            left--;
        }
        int start = left < 0 ? 0 : places[left] + 1;
        return new int[] {start, newBehind(start)};
    }

    private int newBefore(int place) {
        int at = place;
        while (at > 0 && origins[at - 1] == Sentence.NEW) {
            at--;
        }
        return at;
    }

    private int newBehind(int place) {
        int at = place;
        while (at < after.length && origins[at] == Sentence.NEW) {
            at++;
        }
        return at;
    }

    private static Span last(List<Span> spans) {
        return spans.get(spans.size() - 1);
    }

    private static int total(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
