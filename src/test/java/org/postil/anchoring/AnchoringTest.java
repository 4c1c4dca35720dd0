package org.postil.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts are short; a passage is the part in [brackets]. */
class AnchoringTest {
    private static final String MINUTES =
            "Comrade Mikoyan reported by telephone from Budapest on the evening of 26 October. "
                    + "The session was adjourned. "
                    + "Comrade Suslov asked for two more divisions and was told to wait for the reply. "
                    + "The session was adjourned. "
                    + "Comrade Zhukov explained where the tanks stood and which bridges were held.";

    private static PlainText text(String marked) {
        return new PlainText(marked.replace("[", "").replace("]", ""));
    }

    private static Span span(String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        return new Span(marked.codePointCount(0, start), marked.codePointCount(0, end + 1) - 1);
    }

    private static Anchor carry(String before, String after) {
        Held held = new Held(span(before), Quote.of(text(before), span(before)));
        return Anchoring.carry(text(before), text(after), List.of(held)).get(0);
    }

    private static String marked(String passage) {
        return MINUTES.replace(passage, "[" + passage + "]");
    }

    @Nested
    class Placing_a_quote {
        @ParameterizedTest(name = "{0} in {1}")
        @CsvSource(delimiter = '|', textBlock = """
            bridges were held | '' | '' | EXACT | ONLY_OCCURRENCE
            The session was adjourned. | '' | '' | UNCERTAIN | SEVERAL_ALIKE
            The session was adjourned. | evening of 26 October. | Comrade Suslov | EXACT | CHOSEN_BY_CONTEXT
            The session was adjourned. | not anywhere at all | elsewhere wholly | UNCERTAIN | SEVERAL_ALIKE
            tanks | peacefully parked in the | for the whole afternoon | UNCERTAIN | CONTEXT_DISAGREES
            two  more divi\u00ADsions\u00A0and | '' | '' | CHANGED | TYPOGRAPHY
            explained where the tanks slept and which bridges were held | '' | '' | CHANGED | RESEMBLES
            Comrade Gerő spoke over the radio at ten | '' | '' | LOST | GONE
            Gerő | '' | '' | LOST | GONE
            """)
        void says_where_and_how_surely(String exact, String prefix, String suffix, Anchor.State state, Reason reason) {
            Anchor anchor = Anchoring.place(new PlainText(MINUTES), new Quote(exact, prefix, suffix));
            assertThat(anchor.state()).as("%s", anchor).isEqualTo(state);
            assertThat(anchor.reason()).isEqualTo(reason);
        }

        @Test
        void chooses_the_second_of_two_by_what_stands_around_it() {
            Quote quote = new Quote("The session was adjourned.", "to wait for the reply. ", " Comrade Zhukov");
            Anchor anchor = Anchoring.place(new PlainText(MINUTES), quote);
            assertThat(anchor.span().start()).isEqualTo(MINUTES.lastIndexOf("The session"));
        }

        @Test
        void listens_to_what_stands_nearest_in_a_context_without_end() {
            var far = "\uD834\uDD1E".repeat(50_000);

            var quote = new Quote("open", far + "bridge was ", " at night" + far);

            assertThat(quote.prefix()).endsWith("bridge was ").hasSizeLessThan(200);
            assertThat(quote.suffix()).startsWith(" at night").hasSizeLessThan(200);
            assertThat((quote.prefix() + quote.suffix()).codePoints())
                    .as("no half of a letter is left")
                    .noneMatch(letter -> Character.getType(letter) == Character.SURROGATE);
            var text = new PlainText(far + "bridge was open at night" + far + "gate was open by day");
            assertThat(Anchoring.place(text, quote).span()).isEqualTo(new Span(50_011, 50_015));
        }

        @Test
        void keeps_every_candidate_when_nothing_chooses() {
            Anchor anchor = Anchoring.place(new PlainText("no. ".repeat(500)), new Quote("no.", "", ""));
            assertThat(anchor.candidates()).hasSize(Anchor.MOST_CANDIDATES).contains(new Span(0, 3));
        }

        @ParameterizedTest
        @MethodSource("org.postil.anchoring.AnchoringTest#sameWordsInOtherTypes")
        void sees_the_same_words_in_other_types(String written, String sought) {
            PlainText text = text("Before it all. [" + written + "] And after it.");
            Anchor anchor = Anchoring.place(text, new Quote(sought, "", ""));
            assertThat(anchor.state()).isEqualTo(Anchor.State.CHANGED);
            assertThat(text.slice(anchor.span())).isEqualTo(written);
        }

        @Test
        void does_not_take_a_letter_for_its_accented_like() {
            assertThat(Anchoring.place(new PlainText("un café noir"), new Quote("cafe", "", ""))
                            .state())
                    .isEqualTo(Anchor.State.LOST);
        }

        @Test
        void does_not_cut_an_astral_letter_in_two() {
            Anchor anchor = Anchoring.place(new PlainText("a 𝐀 b 𝐁 c"), new Quote("\uD835", "", ""));
            assertThat(anchor.state()).isEqualTo(Anchor.State.LOST);
        }
    }

    static Stream<Arguments> sameWordsInOtherTypes() {
        return Stream.of(
                Arguments.of("the \u201Cvacillations\u201D within", "the \"vacillations\" within"),
                Arguments.of("a line\r\nthat breaks", "a line that breaks"),
                Arguments.of("Re\u00ADgie\u00ADrungs\u00ADchef", "Regierungschef"),
                Arguments.of("of\uFB01cial \uFB02ight", "official flight"),
                Arguments.of("Kádár", "Ka\u0301da\u0301r"),
                Arguments.of("Ka\u0301da\u0301r", "Kádár"),
                Arguments.of("October\u20134\u00A0November", "October-4 November"),
                Arguments.of("zero\u200Bwidth", "zerowidth"),
                Arguments.of("בודפשט\u200F החופשית", "בודפשט החופשית"));
    }

    @Nested
    class Checking_offsets_against_a_quote {
        @Test
        void agrees_or_says_what_disagrees() {
            PlainText text = new PlainText(MINUTES);
            Span tanks = span(marked("the tanks stood"));
            assertThat(Anchoring.check(text, tanks, new Quote("the tanks stood", "", ""))
                            .state())
                    .isEqualTo(Anchor.State.EXACT);
            assertThat(Anchoring.check(text, tanks, new Quote("the\u00A0tanks stood", "", ""))
                            .reason())
                    .isEqualTo(Reason.TYPOGRAPHY);
            Anchor elsewhere = Anchoring.check(text, new Span(0, 15), new Quote("the tanks stood", "", ""));
            assertThat(elsewhere.reason()).isEqualTo(Reason.OFFSETS_DISAGREE);
            assertThat(elsewhere.candidates()).containsExactly(tanks);
            assertThat(Anchoring.check(text, new Span(0, 15), new Quote("the ships sailed", "", ""))
                            .reason())
                    .isEqualTo(Reason.GONE);
            assertThat(Anchoring.check(text, new Span(5, 5000), new Quote("the tanks stood", "", ""))
                            .reason())
                    .isEqualTo(Reason.OUTSIDE_TEXT);
        }

        @Test
        void refuses_what_is_no_span_and_no_quote() {
            assertThatThrownBy(() -> new Span(4, 4)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Span(-1, 4)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Quote("", "a", "b")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Carrying_to_the_next_revision {
        @Test
        void leaves_what_stands_where_it_stood() {
            Anchor anchor = carry(marked("two more divisions"), MINUTES.replace("bridges", "crossings"));
            assertThat(anchor)
                    .isEqualTo(new Anchor(
                            span(marked("two more divisions")), Anchor.State.EXACT, 1, Reason.SAME_PLACE, List.of()));
        }

        @ParameterizedTest(name = "{0} when {1} becomes {2}")
        @CsvSource(delimiter = '|', textBlock = """
            two more divisions  | Mikoyan            | Comrade Anastas Mikoyan   | MOVED     | SHIFTED   | two more divisions
            two more divisions  | two more           | three more                | CHANGED   | EDITED    | three more divisions
            two more divisions  | more divisions     | more rifle divisions      | CHANGED   | EDITED    | two more rifle divisions
            two more divisions  | two more divisions | two  more divisions       | CHANGED   | TYPOGRAPHY| two  more divisions
            which bridges were held | bridges        | bridges over the Danube   | CHANGED   | EDITED    | which bridges over the Danube were held
            """)
        void follows_the_edit(
                String passage, String old, String replaced, Anchor.State state, Reason reason, String there) {
            String after = MINUTES.replace(old, replaced);
            Anchor anchor = carry(marked(passage), after);
            assertThat(anchor.state()).as("%s", anchor).isEqualTo(state);
            assertThat(anchor.reason()).isEqualTo(reason);
            assertThat(new PlainText(after).slice(anchor.span())).isEqualTo(there);
        }

        @Test
        void follows_a_paragraph_taken_elsewhere() {
            String zhukov = "Comrade Zhukov explained where the tanks stood and which bridges were held.";
            String after = zhukov + " " + MINUTES.replace(zhukov, "").strip();
            Anchor anchor = carry(marked("where the tanks stood"), after);
            assertThat(anchor.state()).isEqualTo(Anchor.State.MOVED);
            assertThat(new PlainText(after).slice(anchor.span())).isEqualTo("where the tanks stood");
        }

        @Test
        void loses_what_was_taken_out() {
            String after = MINUTES.replace(
                    "Comrade Suslov asked for two more divisions and was told to wait for the reply. ", "");
            Anchor anchor = carry(marked("two more divisions"), after);
            assertThat(anchor).isEqualTo(Anchor.lost(Reason.GONE));
        }

        @Test
        void does_not_guess_which_of_twenty_twins_was_taken_out() {
            String refrain = "The session was adjourned and the members went home.\n";
            String before = "It began late.\n" + refrain.repeat(20) + "It ended early.";
            String after = "It began late.\n" + refrain.repeat(19) + "It ended early.";
            for (int i = 0; i < 20; i++) {
                int start = 15 + i * refrain.length();
                Span span = new Span(start, start + refrain.length() - 1);
                PlainText text = new PlainText(before);
                Anchor anchor = Anchoring.carry(
                                text, new PlainText(after), List.of(new Held(span, Quote.of(text, span))))
                        .get(0);
                assertThat(anchor.state()).isEqualTo(Anchor.State.UNCERTAIN);
                assertThat(anchor.candidates()).isNotEmpty();
            }
        }

        @Test
        void knows_each_of_twenty_twins_when_the_edit_is_elsewhere() {
            String refrain = "The session was adjourned and the members went home.\n";
            String after = "It began rather late.\n" + refrain.repeat(20) + "It ended early.";
            PlainText before = new PlainText(after.replace("rather ", ""));
            for (int i = 0; i < 20; i++) {
                int start = 15 + i * refrain.length();
                Span span = new Span(start, start + refrain.length() - 1);
                Anchor anchor = Anchoring.carry(
                                before, new PlainText(after), List.of(new Held(span, Quote.of(before, span))))
                        .get(0);
                assertThat(anchor.span()).isEqualTo(new Span(start + 7, start + 7 + span.length()));
            }
        }

        @Test
        void does_not_take_the_copy_for_the_corrected_original() {
            String suslov = "Comrade Suslov asked for two more divisions and was told to wait for the reply.";
            String after = MINUTES.replace("two more", "2 more") + " " + suslov;
            Anchor anchor = carry(marked(suslov), after);
            assertThat(anchor.state()).isNotIn(Anchor.State.EXACT, Anchor.State.MOVED);
        }

        @Test
        void says_exact_again_when_a_correction_is_taken_back() {
            PlainText wrong = new PlainText(MINUTES.replace("two more", "2 more"));
            Span now = span(marked("two more divisions"));
            Quote first = Quote.of(new PlainText(MINUTES), now);
            Held held = new Held(new Span(now.start(), now.end() - 2), first);
            Anchor anchor = Anchoring.carry(wrong, new PlainText(MINUTES), List.of(held))
                    .get(0);
            assertThat(anchor.span()).isEqualTo(now);
            assertThat(anchor.state()).isEqualTo(Anchor.State.MOVED);
        }

        @Test
        void keeps_calling_changed_what_the_quote_no_longer_says() {
            PlainText changed = new PlainText(MINUTES.replace("two more", "2 more"));
            Span now = span(marked("two more divisions"));
            Held held = new Held(new Span(now.start(), now.end() - 2), Quote.of(new PlainText(MINUTES), now));
            Anchor anchor = Anchoring.carry(changed, changed, List.of(held)).get(0);
            assertThat(anchor.state()).isEqualTo(Anchor.State.CHANGED);
        }

        @Test
        void looks_for_what_was_lost_before() {
            Held lost = new Held(null, new Quote("two more divisions", "", ""));
            PlainText gone = new PlainText(MINUTES.replace("two more divisions", "help"));
            Anchor anchor =
                    Anchoring.carry(gone, new PlainText(MINUTES), List.of(lost)).get(0);
            assertThat(anchor.span()).isEqualTo(span(marked("two more divisions")));
        }

        @Test
        void leaves_in_doubt_which_of_two_twins_it_was_when_one_of_them_goes() {
            Held doubtful = new Held(null, new Quote("The session was adjourned.", "", ""));
            PlainText one = new PlainText(MINUTES.replaceFirst("The session was adjourned. ", ""));
            Anchor anchor = Anchoring.carry(new PlainText(MINUTES), one, List.of(doubtful))
                    .get(0);
            assertThat(anchor.state()).isEqualTo(Anchor.State.UNCERTAIN);
            assertThat(anchor.candidates()).hasSize(1);
        }

        @Test
        void does_not_let_a_new_sentence_begin_within_the_next_that_begins_like_it() {
            String after = MINUTES.replace(
                    "Comrade Zhukov explained", "Comrade Zhdanov sent word that he was ill. Comrade Zhukov explained");
            Anchor anchor = carry(marked("Comrade Zhukov explained where the tanks stood"), after);
            assertThat(anchor.state()).as("%s", anchor).isEqualTo(Anchor.State.MOVED);
            assertThat(anchor.span().start()).isEqualTo(after.indexOf("Comrade Zhukov"));
        }

        @Test
        void knows_a_word_of_a_letter_or_two_in_a_row_of_twins_when_the_edit_is_elsewhere() {
            String refrain = "The session was adjourned and the members went home.\n";
            String after =
                    "It began rather late.\n" + refrain.repeat(19) + "The session was adjourned, and home they went.\n";
            PlainText before = new PlainText("It began late.\n" + refrain.repeat(20));
            Span an = new Span(15 + 3 * refrain.length() + 26, 15 + 3 * refrain.length() + 28);
            Anchor anchor = Anchoring.carry(before, new PlainText(after), List.of(new Held(an, Quote.of(before, an))))
                    .get(0);
            assertThat(anchor.span()).as("%s", anchor).isEqualTo(new Span(an.start() + 7, an.end() + 7));
        }

        @Test
        void takes_no_line_break_between_twins_for_the_one_that_stood_elsewhere() {
            String refrain = "The members took note of the report and resolved to return to it.";
            String before = "It began.\n" + refrain + "\n" + refrain + " Mikoyan spoke. " + (refrain + " ").repeat(6)
                    + "It ended.";
            String after = "It began.\n" + refrain + " " + refrain + " Mikoyan spoke. " + (refrain + " ").repeat(3)
                    + refrain + "\n" + (refrain + " ").repeat(2) + "It ended.";
            PlainText text = new PlainText(before);
            int first = before.indexOf("spoke. ") + 7;
            for (int i = 0; i < 6; i++) {
                Span span = new Span(first + i * 66, first + i * 66 + 65);
                Anchor anchor = Anchoring.carry(
                                text, new PlainText(after), List.of(new Held(span, Quote.of(text, span))))
                        .get(0);
                assertThat(anchor.state()).as("%s", anchor).isEqualTo(Anchor.State.EXACT);
            }
        }

        @ParameterizedTest(name = "{0} to {1}")
        @CsvSource({"'', x", "x, ''", "'', ''", "aaaaaaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaaaaa", "𝐀𝐁, 𝐁𝐀"})
        void survives_texts_of_next_to_nothing(String before, String after) {
            PlainText text = new PlainText(before);
            Span first = new Span(0, 1);
            Quote quote = new Quote("x", "", "");
            assertThat(Anchoring.carry(text, new PlainText(after), List.of(new Held(first, quote))))
                    .hasSize(1);
        }

        @Test
        void is_not_slowed_down_by_a_text_that_says_one_thing_only() {
            PlainText before = new PlainText("la ".repeat(100_000));
            PlainText after = new PlainText("la ".repeat(99_000) + "lu");
            List<Held> held = java.util.stream.IntStream.range(0, 2000)
                    .mapToObj(i -> new Span(i * 30, i * 30 + 20))
                    .map(span -> new Held(span, Quote.of(before, span)))
                    .toList();
            long start = System.nanoTime();
            assertThat(Anchoring.carry(before, after, held))
                    .allMatch(a -> a.state() == Anchor.State.UNCERTAIN || a.state() == Anchor.State.LOST);
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
        }
    }

    @Nested
    class A_plain_text {
        @Test
        void converts_between_code_points_and_utf16_units() {
            PlainText text = new PlainText("a𝐀b\uD83D\uDCDCc");
            assertThat(text.length()).isEqualTo(5);
            assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(text::toUtf16)).containsExactly(0, 1, 3, 4, 6, 7);
            assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6, 7).map(text::toCodePoint))
                    .containsExactly(0, 1, 1, 2, 3, 3, 4, 5);
            assertThat(text.slice(1, 4)).isEqualTo("𝐀b\uD83D\uDCDC");
            assertThatThrownBy(() -> text.slice(1, 6)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
