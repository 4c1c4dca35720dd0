package org.postil.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postil.anchoring.truth.Edit;
import org.postil.anchoring.truth.EditedText;
import org.postil.anchoring.truth.Fate;
import org.postil.anchoring.truth.GeneratedText;

/** The truth that others are measured by, in cases small enough to see. */
class EditedTextTest {
    private static final String REFRAIN = "The session was adjourned. ";

    @Test
    void knows_where_every_untouched_passage_went() {
        PlainText before = new PlainText(GeneratedText.of(3, 200));
        EditedText edited = new EditedText(before.toString(), 0.3, Arrays.asList(Edit.values()), 3);
        PlainText after = new PlainText(edited.after());
        for (int at = 0; at + 10 < before.length(); at += 7) {
            Fate fate = edited.of(new Span(at, at + 10));
            if (fate.kind() == Fate.Kind.UNTOUCHED) {
                assertThat(after.slice(fate.there())).isEqualTo(before.slice(at, at + 10));
            }
        }
    }

    @Test
    void says_the_same_again_from_the_same_seed() {
        String text = GeneratedText.of(3, 100);
        assertThat(new EditedText(text, 0.3, Arrays.asList(Edit.values()), 9).after())
                .isEqualTo(new EditedText(text, 0.3, Arrays.asList(Edit.values()), 9).after())
                .isNotEqualTo(text);
    }

    @Test
    void calls_every_one_of_twenty_twins_ambiguous_when_one_of_them_goes() {
        String text = "It began late. " + REFRAIN.repeat(20) + "It ended early.";
        EditedText edited = new EditedText(text, 0.04, List.of(Edit.REMOVED), seedThatEdits(text, Edit.REMOVED));
        for (int i = 0; i < 20; i++) {
            int start = 15 + i * REFRAIN.length();
            assertThat(edited.of(new Span(start, start + 26)).ambiguous()).isTrue();
        }
        assertThat(edited.of(new Span(0, 12)).ambiguous()).isFalse();
    }

    /** In a text of hardly anything else, where there is no other place for them. */
    @ParameterizedTest
    @EnumSource(
            value = Edit.class,
            names = {"DOUBLED", "INSERTED"})
    void puts_no_twin_in_the_place_of_one_that_went(Edit bringing) {
        String twin = "The members took note of the report and resolved to return to it. ";
        String text = "It began late. " + twin.repeat(20) + "It ended early.";
        int seeds = 0;
        for (long seed = 1; seed <= 200; seed++) {
            EditedText edited = new EditedText(text, 0.1, List.of(Edit.REMOVED, bringing), seed);
            int gone = (int) IntStream.range(0, 20)
                    .mapToObj(i -> new Span(15 + i * twin.length(), 14 + (i + 1) * twin.length()))
                    .filter(passage -> edited.of(passage).kind() == Fate.Kind.GONE)
                    .count();
            if (gone > 0) {
                seeds++;
                assertThat(edited.after().split(twin, -1).length - 1)
                        .as("seed %s", seed)
                        .isLessThanOrEqualTo(20 - gone);
            }
        }
        assertThat(seeds).isGreaterThan(100);
    }

    @Test
    void holds_moved_sentences_for_certain_unless_they_stand_elsewhere_too() {
        String text = "Mikoyan spoke first of all. Suslov answered him at length. Zhukov said nothing at all.";
        EditedText edited = LongStream.range(1, 100)
                .mapToObj(seed -> new EditedText(text, 0.4, List.of(Edit.MOVED), seed))
                .filter(one -> !one.after().equals(text))
                .findFirst()
                .orElseThrow();
        assertThat(edited.of(new Span(0, 7)).ambiguous()).isFalse();
        assertThat(edited.of(new Span(28, 34)).ambiguous()).isFalse();
    }

    @Test
    void calls_a_passage_that_was_doubled_ambiguous_and_its_neighbours_not() {
        String text = "Mikoyan spoke first of all. Suslov answered him at length. Zhukov said nothing.";
        EditedText edited = new EditedText(text, 1, List.of(Edit.DOUBLED), 1);
        assertThat(edited.of(new Span(0, 7)).ambiguous()).isTrue();
        EditedText respaced = new EditedText(text, 1, List.of(Edit.SPLIT), 1);
        assertThat(respaced.of(new Span(0, 7)).ambiguous()).isFalse();
    }

    @Test
    void gives_what_was_written_in_the_stead_of_a_translated_sentence() {
        String text = "Mikoyan spoke first of all. Suslov answered him at length.";
        EditedText edited = new EditedText(text, 1, List.of(Edit.TRANSLATED), 1);
        Fate fate = edited.of(new Span(0, 7));
        assertThat(fate.kind()).isEqualTo(Fate.Kind.REWRITTEN);
        assertThat(fate.there().start()).isZero();
    }

    private static long seedThatEdits(String text, Edit edit) {
        long seed = 1;
        while (new EditedText(text, 0.04, List.of(edit), seed).after().length() != text.length() - REFRAIN.length()) {
            seed++;
        }
        return seed;
    }
}
