package org.postil.anchoring.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.postil.anchoring.Span;

/** A text and what an editor made of it, with the truth about every passage. */
public final class EditedText {
    private final Random random;
    private final Pen pen;
    private final List<Sentence> sentences;
    private final Set<Sentence> cut = new HashSet<>();
    private final Set<Sentence> added = new HashSet<>();
    private final Map<Sentence, Sentence> ghosts = new HashMap<>();
    private final List<Sentence> edited = new ArrayList<>();
    private final List<List<Sentence>> elsewhere = new ArrayList<>();
    private final String before;
    private final String after;
    private final Truth truth;

    /**
     * @param share of the sentences that are edited
     * @param kinds of edits, each as likely as the next
     */
    public EditedText(String text, double share, Collection<Edit> kinds, long seed) {
        random = new Random(seed);
        pen = new Pen(random, text);
        before = text;
        sentences = Sentence.of(text);
        Edit[] edits = new Edit[sentences.size()];
        Edit[] all = kinds.toArray(Edit[]::new);
        for (int i = 0; i < edits.length; i++) {
            edits[i] = random.nextDouble() < share ? all[random.nextInt(all.length)] : null;
        }
        spareTwins(edits);
        for (int i = 0; i < edits.length; i++) {
            i += apply(edits, i);
        }
        scatter();
        after = flat(edited);
        truth = truth();
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    public Fate of(Span passage) {
        return truth.of(passage);
    }

    /**
     * In a row of twins either some are added or some go. A twin put where another was taken out would be no edit that
     * anybody could see.
     */
    private void spareTwins(Edit[] edits) {
        boolean adding = false;
        boolean taking = false;
        for (int i = 0; i < edits.length; i++) {
            if (i == 0 || !twins(sentences.get(i), sentences.get(i - 1))) {
                adding = false;
                taking = false;
            }
            boolean adds = edits[i] == Edit.DOUBLED;
            boolean takes = edits[i] == Edit.REMOVED || edits[i] == Edit.MOVED || edits[i] == Edit.TRANSLATED;
            if (adds && taking || takes && adding) {
                edits[i] = null;
            } else {
                adding |= adds;
                taking |= takes;
            }
        }
    }

    private static boolean twins(Sentence one, Sentence other) {
        return one.toString().strip().equals(other.toString().strip());
    }

    /** How many further sentences the edit took. */
    private int apply(Edit[] edits, int at) {
        Sentence sentence = sentences.get(at);
        if (edits[at] == null) {
            edited.add(sentence);
            return 0;
        }
        switch (edits[at]) {
            case CORRECTED -> edited.add(pen.corrected(sentence));
            case RESPELT -> edited.add(Pen.respelt(sentence));
            case INSERTED -> {
                edited.add(noted(random.nextInt(4) == 0 ? copyBefore(at, edits) : pen.fresh(" ")));
                edited.add(sentence);
            }
            case REMOVED -> cut(sentence);
            case MOVED -> {
                return move(edits, at);
            }
            case DOUBLED -> doubled(sentence);
            case JOINED, SPLIT -> edited.add(respaced(sentence, edits[at]));
            case TRANSLATED -> {
                cut(sentence);
                edited.add(noted(pen.translated(sentence)));
            }
        }
        return 0;
    }

    private Sentence noted(Sentence sentence) {
        added.add(sentence);
        return sentence;
    }

    /** Of one that stays, as a copy of one that goes would be a move, and nobody could know better. */
    private Sentence copyBefore(int at, Edit[] edits) {
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(edits.length);
            boolean stays = edits[from] == null || edits[from] == Edit.CORRECTED;
            if (stays && !twinAt(at, sentences.get(from))) {
                return sentences.get(from).copy();
            }
        }
        return pen.fresh(" ");
    }

    private boolean twinAt(int at, Sentence sentence) {
        return twins(sentence, sentences.get(at)) || at > 0 && twins(sentence, sentences.get(at - 1));
    }

    private int move(Edit[] edits, int at) {
        int end = at + 1;
        while (end < edits.length
                && end < at + 4
                && edits[end] == null
                && !twins(sentences.get(end), sentences.get(end - 1))
                && random.nextBoolean()) {
            end++;
        }
        List<Sentence> run = sentences.subList(at, end);
        run.forEach(this::cut);
        added.addAll(run);
        elsewhere.add(run);
        return end - at - 1;
    }

    private void doubled(Sentence sentence) {
        Sentence copy = noted(sentence.copy());
        int where = random.nextInt(4);
        if (where == 0) {
            elsewhere.add(List.of(copy));
        } else if (where == 1) {
            edited.add(copy);
        }
        edited.add(sentence);
        if (where > 1) {
            edited.add(copy);
        }
    }

    private Sentence respaced(Sentence sentence, Edit edit) {
        String space = edit == Edit.JOINED ? " " : random.nextBoolean() ? "\n" : "\r\n";
        return sentence.spaceBehind().equals(space)
                ? sentence
                : sentence.with(sentence.words(), sentence.length(), space);
    }

    /** Not among twins, where one may have gone. */
    private void scatter() {
        for (List<Sentence> run : elsewhere) {
            int at = random.nextInt(edited.size() + 1);
            while (at > 0 && at < edited.size() && amongTwins(at, run)) {
                at++;
            }
            edited.addAll(at == edited.size() ? 0 : at, run);
        }
    }

    /** Among those that were cut there, too: a twin in their place would be no edit that anybody could see. */
    private boolean amongTwins(int at, List<Sentence> run) {
        Sentence first = run.get(0);
        Sentence last = run.get(run.size() - 1);
        if (twins(edited.get(at), edited.get(at - 1))) {
            return true;
        }
        for (int left = at - 1; left >= 0 && (left == at - 1 || ghosts.containsKey(edited.get(left + 1))); left--) {
            if (twins(before(edited.get(left)), first) || twins(before(edited.get(left)), last)) {
                return true;
            }
        }
        for (int right = at;
                right < edited.size() && (right == at || ghosts.containsKey(edited.get(right - 1)));
                right++) {
            if (twins(before(edited.get(right)), first) || twins(before(edited.get(right)), last)) {
                return true;
            }
        }
        return false;
    }

    private Sentence before(Sentence one) {
        return ghosts.getOrDefault(one, one);
    }

    /** Leaves nothing but its place. */
    private void cut(Sentence sentence) {
        cut.add(sentence);
        Sentence nothing = Sentence.written("");
        ghosts.put(nothing, sentence);
        edited.add(nothing);
    }

    private static String flat(List<Sentence> sentences) {
        StringBuilder flat = new StringBuilder();
        sentences.forEach(flat::append);
        return flat.toString();
    }

    private Truth truth() {
        int[] origins = edited.stream()
                .flatMapToInt(sentence -> Arrays.stream(sentence.origins()))
                .toArray();
        Truth truth =
                new Truth(before.codePoints().toArray(), after.codePoints().toArray(), origins);
        stretches(sentences, cut).forEach(truth::cut);
        stretches(edited, added).forEach(truth::added);
        return truth;
    }

    /** Where those chosen stand: each alone and with up to nine that follow it. */
    private static List<Span> stretches(List<Sentence> all, Set<Sentence> chosen) {
        List<Span> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.size(); i++) {
            int end = start;
            for (int j = i; j < Math.min(i + 10, all.size()) && chosen.contains(all.get(j)); j++) {
                end += all.get(j).length();
                stretches.add(new Span(start, end));
            }
            start += all.get(i).length();
        }
        return stretches;
    }
}
