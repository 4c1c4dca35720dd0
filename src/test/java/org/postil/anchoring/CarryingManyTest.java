package org.postil.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postil.anchoring.truth.Edit;
import org.postil.anchoring.truth.EditedText;
import org.postil.anchoring.truth.Fate;
import org.postil.anchoring.truth.GeneratedText;
import org.postil.anchoring.truth.Notes;
import org.postil.anchoring.truth.Tally;

/**
 * Tens of thousands of notes through random edits of which the truth is known, in texts of which a quarter of all
 * sentences are twins. More seeds: {@code -Dpostil.anchoring.seeds=}.
 */
class CarryingManyTest {
    private static final int SEEDS = Integer.getInteger("postil.anchoring.seeds", 2);
    private static final int SENTENCES = 300;
    private static final int NOTES = 300;
    private static final double[] SHARES = {0.02, 0.1, 0.3};

    @ParameterizedTest(name = "when sentences are {0}")
    @EnumSource(Edit.class)
    void a_note_called_exact_or_moved_stands_at_its_true_place(Edit edit) {
        Tally tally = new Tally();
        for (double share : SHARES) {
            carry(tally, share, List.of(edit), SEEDS);
        }
        assertThat(tally.untouched().found()).isGreaterThanOrEqualTo(0.97);
        assertThat(tally.goneYetPlaced()).isLessThan(0.01);
    }

    @Test
    void and_when_they_are_edited_in_all_ways_at_once() {
        Tally tally = new Tally();
        for (double share : SHARES) {
            carry(tally, share, List.of(Edit.values()), 6 * SEEDS);
        }
        assertThat(tally.notes()).isGreaterThan(10_000);
        assertThat(tally.untouched().found()).isGreaterThanOrEqualTo(0.985);
        assertThat(tally.changed().found()).isGreaterThanOrEqualTo(0.95);
    }

    /** The bars of the product, on texts harder than any real one. */
    @Test
    void most_of_ten_thousand_and_more_come_through() {
        Tally tally = new Tally();
        for (double share : SHARES) {
            for (Edit edit : Edit.values()) {
                carry(tally, share, List.of(edit), SEEDS);
            }
            carry(tally, share, List.of(Edit.values()), SEEDS);
        }
        assertThat(tally.notes()).isGreaterThan(10_000);
        assertThat(tally.untouched().found()).isGreaterThanOrEqualTo(0.995);
        assertThat(tally.changed().found()).isGreaterThanOrEqualTo(0.95);
    }

    /** What one step calls certain has to be as true after three. */
    @Test
    void a_note_that_stayed_certain_through_three_revisions_stands_at_its_true_place() {
        for (long seed = 1; seed <= 6L * SEEDS; seed++) {
            PlainText first = new PlainText(GeneratedText.of(seed, SENTENCES));
            List<Held> notes = Notes.on(first, NOTES, seed);
            EditedText once = edited(first.toString(), 0.05, seed);
            EditedText twice = edited(once.after(), 0.05, seed + 1000);
            List<Anchor> then = Anchoring.carry(first, new PlainText(once.after()), notes);
            List<Held> held = new ArrayList<>();
            for (int i = 0; i < NOTES; i++) {
                held.add(new Held(then.get(i).span(), notes.get(i).quote()));
            }
            List<Anchor> last = Anchoring.carry(new PlainText(once.after()), new PlainText(twice.after()), held);
            for (int i = 0; i < NOTES; i++) {
                if (sure(then.get(i)) && sure(last.get(i))) {
                    assertThat(twice.of(then.get(i).span()).is(last.get(i).span()))
                            .as("%s", notes.get(i))
                            .isTrue();
                }
            }
        }
    }

    private static EditedText edited(String text, double share, long seed) {
        return new EditedText(text, share, Arrays.asList(Edit.values()), seed);
    }

    private static boolean sure(Anchor anchor) {
        return anchor.state() == Anchor.State.EXACT || anchor.state() == Anchor.State.MOVED;
    }

    private static void carry(Tally tally, double share, List<Edit> edits, int seeds) {
        for (long seed = 1; seed <= seeds; seed++) {
            EditedText edited = new EditedText(GeneratedText.of(seed, SENTENCES), share, edits, seed);
            PlainText before = new PlainText(edited.before());
            PlainText after = new PlainText(edited.after());
            List<Held> notes = Notes.on(before, NOTES, seed);
            List<Anchor> carried = Anchoring.carry(before, after, notes);
            for (int i = 0; i < notes.size(); i++) {
                judge(edited, after, notes.get(i), carried.get(i));
                tally.count(edited.of(notes.get(i).span()), carried.get(i));
            }
        }
    }

    private static void judge(EditedText edited, PlainText after, Held note, Anchor anchor) {
        if (sure(anchor)) {
            Fate fate = edited.of(note.span());
            assertThat(after.slice(anchor.span())).isEqualTo(note.quote().exact());
            assertThat(fate.is(anchor.span()))
                    .as("%s came to %s, truly %s", note, anchor, fate)
                    .isTrue();
        }
    }
}
