package org.postil.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever makes letters and offsets differ. A passage is the part in [brackets]; offsets are code points. */
class CodePointsTest {
    static Stream<Arguments> passages() {
        return Stream.of(
                Arguments.of(
                        "astral letters",
                        "The cipher 𝐀𝐁𝐂 was read in [𝐁𝐮𝐝𝐚𝐩𝐞𝐬𝐭 📜 on Friday] and 𝐬𝐞𝐧𝐭 on to Moscow."),
                Arguments.of(
                        "combining marks",
                        "Comrade Gero\u030B told [Ka\u0301da\u0301r in the cafe\u0301] what was decided."),
                Arguments.of("right to left", "המברק הגיע [מבודפשט ביום שישי] בערב ונקרא בישיבה."),
                Arguments.of(
                        "both directions",
                        "He wrote \u200Fבודפשט\u200E and [meant Будапешт, not \u202Bבוקרשט\u202C at all] that night."),
                Arguments.of(
                        "ligatures", "The o\uFB03cial \uFB02ight [of the \uFB01rst o\uFB03ce] was put o\uFB00 again."),
                Arguments.of(
                        "soft hyphens",
                        "Der Re\u00ADgie\u00ADrungs\u00ADchef [sprach im Par\u00ADla\u00ADment] von der La\u00ADge."),
                Arguments.of("no-break spaces", "On 26\u00A0October [some 5\u202F000\u00A0men] stood at the radio."),
                Arguments.of(
                        "zero-width spaces", "The\u200B words [run\u200Bto\u200Bgether\uFEFF here] and\u2060 there."),
                Arguments.of(
                        "both line ends",
                        "The first line\r\nand [the second\r\nand the third\nand] the fourth\r\nstand here."),
                Arguments.of("no spaces at all", "代表团于十月二十六日[抵达布达佩斯并报告]了局势的发展情况。"),
                Arguments.of(
                        "one sentence again and again",
                        "Session adjourned. Session adjourned. Mikoyan spoke. [Session adjourned.] Suslov spoke. Session adjourned."));
    }

    private static PlainText plain(String marked) {
        return new PlainText(marked.replace("[", "").replace("]", ""));
    }

    private static Span span(String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        return new Span(text.codePointCount(0, start), text.codePointCount(0, end));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passages")
    void places_a_quote_where_it_was_taken(String what, String marked) {
        PlainText text = plain(marked);
        Anchor anchor = Anchoring.place(text, Quote.of(text, span(marked)));
        assertThat(anchor.state()).isEqualTo(Anchor.State.EXACT);
        assertThat(anchor.span()).isEqualTo(span(marked));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passages")
    void checks_offsets_by_code_points_and_not_by_units(String what, String marked) {
        PlainText text = plain(marked);
        Span span = span(marked);
        Quote quote = Quote.of(text, span);
        assertThat(Anchoring.check(text, span, quote).state()).isEqualTo(Anchor.State.EXACT);
        Span beside = new Span(span.start() - 1, span.end() - 1);
        assertThat(Anchoring.check(text, beside, quote).state()).isEqualTo(Anchor.State.UNCERTAIN);
        assertThat(Anchoring.check(text, beside, quote).candidates()).contains(span);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passages")
    void carries_it_when_astral_letters_come_before_it(String what, String marked) {
        PlainText before = plain(marked);
        Span span = span(marked);
        Anchor anchor = carry(before, span, new PlainText("𝐀 📜 " + before));
        assertThat(anchor.state()).isEqualTo(Anchor.State.MOVED);
        assertThat(anchor.span()).isEqualTo(new Span(span.start() + 4, span.end() + 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passages")
    void follows_a_letter_changed_inside_it(String what, String marked) {
        PlainText before = plain(marked);
        Span span = span(marked);
        int middle = (span.start() + span.end()) / 2;
        String after = before.slice(0, middle) + "𝐗" + before.slice(middle + 1, before.length());
        Anchor anchor = carry(before, span, new PlainText(after));
        assertThat(anchor.state()).as("%s", anchor).isEqualTo(Anchor.State.CHANGED);
        assertThat(anchor.span()).isEqualTo(span);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passages")
    void knows_it_among_twenty_of_its_sentences_unless_one_goes(String what, String marked) {
        String sentence = plain(marked) + "\n";
        int length = sentence.codePointCount(0, sentence.length());
        PlainText before = new PlainText("It began late.\n" + sentence.repeat(20) + "It ended early.");
        PlainText later = new PlainText("It began rather late.\n" + sentence.repeat(20) + "It ended early.");
        PlainText fewer = new PlainText("It began late.\n" + sentence.repeat(19) + "It ended early.");
        List<Held> held = IntStream.range(0, 20)
                .map(i -> 15 + i * length)
                .mapToObj(start -> new Span(
                        start + span(marked).start(), start + span(marked).end()))
                .map(span -> new Held(span, Quote.of(before, span)))
                .toList();
        List<Anchor> moved = Anchoring.carry(before, later, held);
        for (int i = 0; i < 20; i++) {
            Span span = held.get(i).span();
            assertThat(moved.get(i).span()).isEqualTo(new Span(span.start() + 7, span.end() + 7));
        }
        assertThat(Anchoring.carry(before, fewer, held))
                .extracting(Anchor::state)
                .doesNotContain(Anchor.State.EXACT, Anchor.State.MOVED);
    }

    private static Anchor carry(PlainText before, Span span, PlainText after) {
        return Anchoring.carry(before, after, List.of(new Held(span, Quote.of(before, span))))
                .get(0);
    }
}
