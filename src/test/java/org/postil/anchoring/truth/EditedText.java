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
    private final Map<Sentence, Sentence> originals = new HashMap<>();
    private final List<Sentence> edited = new ArrayList<>();
    private final List<Brought> brought = new ArrayList<>();
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
        for (int i = 0; i < edits.length; i++) {
            i += apply(edits, i);
        }
        brought.forEach(this::bring);
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
            case CORRECTED -> rewritten(sentence, pen.corrected(sentence));
            case RESPELT -> rewritten(sentence, Pen.respelt(sentence));
            case INSERTED -> {
                inserted(edits);
                edited.add(sentence);
            }
            case REMOVED -> cut(sentence);
            case MOVED -> {
                return move(edits, at);
            }
            case DOUBLED -> doubled(sentence);
            case JOINED, SPLIT -> rewritten(sentence, respaced(sentence, edits[at]));
            case TRANSLATED -> {
                cut.add(sentence);
                rewritten(sentence, noted(pen.translated(sentence)));
            }
        }
        return 0;
    }

    private Sentence noted(Sentence sentence) {
        added.add(sentence);
        return sentence;
    }

    private void rewritten(Sentence sentence, Sentence by) {
        originals.put(by, sentence);
        edited.add(by);
    }

    private void inserted(Edit[] edits) {
        int from = random.nextInt(edits.length);
        if (random.nextInt(4) == 0 && (edits[from] == null || edits[from] == Edit.CORRECTED)) {
            brought.add(new Brought(List.of(sentences.get(from)), true, null));
        } else {
            edited.add(noted(pen.fresh(" ")));
        }
    }

    private int move(Edit[] edits, int at) {
        int end = at + 1;
        while (end < edits.length && end < at + 4 && edits[end] == null && !inRow(end) && random.nextBoolean()) {
            end++;
        }
        List<Sentence> run = sentences.subList(at, end);
        run.forEach(this::cut);
        brought.add(new Brought(run, false, null));
        return end - at - 1;
    }

    private boolean inRow(int at) {
        return twins(sentences.get(at), sentences.get(at - 1))
                || at + 1 < sentences.size() && twins(sentences.get(at), sentences.get(at + 1));
    }

    private void doubled(Sentence sentence) {
        edited.add(sentence);
        brought.add(new Brought(List.of(sentence), true, random.nextInt(4) == 0 ? null : sentence));
    }

    private Sentence respaced(Sentence sentence, Edit edit) {
        String space = edit == Edit.JOINED ? " " : random.nextBoolean() ? "\n" : "\r\n";
        return sentence.spaceBehind().equals(space)
                ? sentence
                : sentence.with(sentence.words(), sentence.length(), space);
    }

    /**
     * What is brought in when all else is done, copied or moved.
     *
     * @param beside what it is put beside; null for anywhere
     */
    private record Brought(List<Sentence> run, boolean copied, Sentence beside) {}

    private void bring(Brought one) {
        // A copy of what goes would be a move, and nobody could know better.
        if (one.copied && cut.contains(one.run.get(0))) {
            return;
        }
        int at =
                one.beside == null ? random.nextInt(edited.size() + 1) : edited.indexOf(one.beside) + random.nextInt(2);
        // In a text of nothing but twins every place may be one of theirs; then what was to be moved is gone.
        for (int tried = 0; cancelled(one.run, at); tried++) {
            if (one.beside != null || tried == edited.size()) {
                return;
            }
            at = (at + 1) % (edited.size() + 1);
        }
        List<Sentence> run = one.copied ? List.of(one.run.get(0).copy()) : one.run;
        added.addAll(run);
        edited.addAll(at, run);
    }

    /**
     * Whether one of its twins went there: beside it, or with nothing between but further twins, gaps, and less than could
     * as well have been moved itself. Who puts a twin in another's place makes no edit that anybody could see, and the truth
     * would be one that no text tells.
     */
    private boolean cancelled(List<Sentence> run, int at) {
        return run.stream().anyMatch(one -> wentBeside(one, at - 1, -1) || wentBeside(one, at, 1));
    }

    private boolean wentBeside(Sentence sentence, int at, int step) {
        int between = 0;
        for (int i = at; i >= 0 && i < edited.size() && between <= 2 * sentence.length(); i += step) {
            Sentence now = edited.get(i);
            Sentence original = originals.getOrDefault(now, now);
            boolean went = now != original && cut.contains(original);
            boolean twin = twins(original, sentence);
            if (went && twin) {
                return true;
            }
            between += went || twin || added.contains(now) ? 0 : now.length();
        }
        return false;
    }

    /** Leaves nothing but its place. */
    private void cut(Sentence sentence) {
        cut.add(sentence);
        rewritten(sentence, Sentence.written(""));
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
        return new Truth(before.codePoints().toArray(), after.codePoints().toArray(), origins, this::accounts);
    }

    private Accounts accounts() {
        List<Sentence> standing =
                edited.stream().filter(sentence -> sentence.length() > 0).toList();
        return new Accounts(
                sentences, standing, standing.stream().map(this::source).toList());
    }

    private Sentence source(Sentence now) {
        Sentence original = originals.getOrDefault(now, now);
        return cut.contains(original) ? now : original;
    }
}
