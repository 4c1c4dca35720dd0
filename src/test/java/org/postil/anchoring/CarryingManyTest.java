package org.postil.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thousands of notes through random edits of which the truth is known. */
class CarryingManyTest {
    private int right;
    private int doubtful;
    private int astray;

    /** In the texts a quarter of all sentences are twins of others; the share edited is that of all sentences. */
    @ParameterizedTest(name = "of {0} sentences edited, {1} of the untouched passages are found")
    @CsvSource({"0.02, 0.995", "0.1, 0.995", "0.3, 0.985"})
    void a_note_called_exact_or_moved_stands_at_its_true_place(double edited, double found) {
        int seeds = Integer.getInteger("postil.anchoring.seeds", 25);
        for (long seed = 1; seed <= seeds; seed++) {
            carry(new EditedText(seed, 400, edited), new Random(seed), 400);
        }
        double all = right + doubtful + astray;
        assertThat(right / all)
                .as("%d right, %d doubtful, %d astray", right, doubtful, astray)
                .isGreaterThanOrEqualTo(found);
        assertThat(astray / all).as("an untouched passage called changed").isLessThan(0.001);
    }

    @Test
    void ten_thousand_notes_in_a_long_text_are_carried_within_three_seconds() {
        EditedText edited = new EditedText(7, 14_000, 0.1);
        assertThat(edited.before().length()).isGreaterThan(1_100_000);
        long start = System.nanoTime();
        carry(edited, new Random(7), 10_000);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(3);
    }

    private void carry(EditedText edited, Random random, int notes) {
        PlainText before = new PlainText(edited.before());
        PlainText after = new PlainText(edited.after());
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < notes; i++) {
            int length = Math.min(before.length(), 2 + (int) Math.exp(random.nextDouble() * 6));
            int start = random.nextInt(before.length() - length + 1);
            Span span = new Span(start, start + length);
            held.add(new Held(span, Quote.of(before, span)));
        }
        List<Anchor> anchors = Anchoring.carry(before, after, held);
        for (int i = 0; i < notes; i++) {
            judge(edited, after, held.get(i), anchors.get(i));
        }
    }

    private void judge(EditedText edited, PlainText after, Held held, Anchor anchor) {
        var truth = edited.untouched(held.span());
        if (anchor.state() == Anchor.State.EXACT || anchor.state() == Anchor.State.MOVED) {
            assertThat(after.slice(anchor.span())).isEqualTo(held.quote().exact());
            // Of a passage cut by an edit whose words nevertheless stand again, a part at least must be its own.
            boolean stands = truth.map(anchor.span()::equals)
                    .orElseGet(() -> edited.shareWithin(held.span(), anchor.span()) > 0);
            assertThat(stands)
                    .as("%s came to %s, truly %s", held, anchor, truth)
                    .isTrue();
        }
        if (truth.isPresent() && !edited.disputed(held.span())) {
            count(anchor, truth.get());
        }
    }

    private void count(Anchor anchor, Span truth) {
        if (truth.equals(anchor.span())) {
            right++;
        } else if (anchor.span() != null) {
            astray++;
        } else {
            doubtful++;
        }
    }
}
