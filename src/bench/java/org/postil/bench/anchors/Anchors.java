package org.postil.bench.anchors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.anchoring.Anchor;
import org.postil.anchoring.Anchoring;
import org.postil.anchoring.Held;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Span;
import org.postil.anchoring.truth.Edit;
import org.postil.anchoring.truth.EditedText;
import org.postil.anchoring.truth.Fate;
import org.postil.anchoring.truth.GeneratedText;
import org.postil.anchoring.truth.Notes;
import org.postil.anchoring.truth.Tally;

/**
 * Carries notes through edits of which the truth is known, and prints how many came to their true place, beside the same
 * notes found again by their quotes alone.
 */
public final class Anchors {
    private static final double[] SHARES = {0.02, 0.1, 0.3};
    private static final int NOTES = 100;

    private final Map<String, Compared> byEdit = new LinkedHashMap<>();
    private final Map<String, Compared> byText = new LinkedHashMap<>();
    private final Map<String, Compared> byShare = new LinkedHashMap<>();
    private final Compared all = new Compared();

    /** The same notes through Postil and through each way of quote matching. */
    private static final class Compared {
        private final Tally carried = new Tally();
        private final Map<QuoteOnly.Hint, Tally> quoted = new EnumMap<>(QuoteOnly.Hint.class);

        private Compared() {
            for (QuoteOnly.Hint hint : QuoteOnly.Hint.values()) {
                quoted.put(hint, new Tally());
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length == 0 ? null : Path.of(arguments[0]);
        Anchors anchors = new Anchors();
        for (Map.Entry<String, String> text : Texts.of(folder).entrySet()) {
            anchors.measure(text.getKey(), text.getValue());
        }
        anchors.print();
        time();
    }

    private void measure(String name, String text) {
        for (double share : SHARES) {
            for (Edit edit : Edit.values()) {
                measure(name, edit.words(), share, new EditedText(text, share, List.of(edit), edit.ordinal()));
            }
            measure(name, "all of them", share, new EditedText(text, share, List.of(Edit.values()), SHARES.length));
        }
    }

    private void measure(String text, String edit, double share, EditedText edited) {
        PlainText before = new PlainText(edited.before());
        List<Held> notes = Notes.on(before, NOTES, text.hashCode() + edit.hashCode());
        List<Anchor> carried = Anchoring.carry(before, new PlainText(edited.after()), notes);
        QuoteOnly quotes = new QuoteOnly(edited.after());
        List<Compared> counted = List.of(
                all,
                byEdit.computeIfAbsent(edit, key -> new Compared()),
                byText.computeIfAbsent(text, key -> new Compared()),
                byShare.computeIfAbsent("%.0f %%".formatted(share * 100), key -> new Compared()));
        for (int i = 0; i < NOTES; i++) {
            Held note = notes.get(i);
            Fate fate = edited.of(note.span());
            List<Span> places = quotes.places(note.quote());
            for (Compared one : counted) {
                one.carried.count(fate, carried.get(i));
                one.quoted.forEach((hint, tally) -> tally.count(fate, quotes.chosen(places, note, hint), true));
            }
        }
    }

    private void print() {
        System.out.println("""
                wrong      called exact or moved (quotes: found) and not at the true place, of all notes
                untouched  of the notes whose passage and context are untouched: found at the true place
                beside     of those whose passage is untouched, with an edit in its context
                changed    of those whose passage changed by up to a fifth: found at the true place
                gone       of those whose passage was taken out: given a place all the same
                """);
        table("kind of edit", byEdit);
        table("sentences edited", byShare);
        table("text", byText);
        table("", Map.of("all", all));
    }

    private static void table(String title, Map<String, Compared> rows) {
        System.out.printf("%n%-38s %7s %14s %10s %10s %10s %8s%n", title, "notes", "wrong", "untouched", "beside", "changed", "gone");
        rows.forEach((name, compared) -> {
            row(name, compared.carried);
            row("  quote only", compared.quoted.get(QuoteOnly.Hint.NONE));
            row("  quote, position", compared.quoted.get(QuoteOnly.Hint.POSITION));
            row("  quote, context, position", compared.quoted.get(QuoteOnly.Hint.CONTEXT_AND_POSITION));
        });
    }

    private static void row(String name, Tally tally) {
        System.out.printf(
                "%-38s %7d %6d %6.2f%% %9.2f%% %9.2f%% %9.2f%% %7.1f%%%n",
                name,
                tally.notes(),
                tally.wrong(),
                100.0 * tally.wrong() / tally.notes(),
                100 * tally.untouched().found(),
                100 * tally.besideEdits().found(),
                100 * tally.changed().found(),
                100 * tally.goneYetPlaced());
    }

    private static void time() {
        EditedText edited = new EditedText(GeneratedText.of(7, 14_000), 0.1, List.of(Edit.values()), 7);
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            PlainText before = new PlainText(edited.before());
            List<Held> notes = Notes.on(before, 10_000, 7);
            long start = System.nanoTime();
            Anchoring.carry(before, new PlainText(edited.after()), notes);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        System.out.printf(
                "%n10,000 notes on %,d code points, a tenth of the sentences edited: first %.2f s, median of 5 %.2f s%n",
                new PlainText(edited.before()).length(),
                seconds.get(0),
                seconds.stream().sorted().toList().get(2));
    }
}
