package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postil.citations.Citations.Footnote;
import org.postil.citations.Citations.Reference;

/** First notes, later notes and bibliographies, over the table in {@code citations/chains.txt}. */
class ChainsTest {
    private static final Citations CITATIONS = new Citations();

    static Stream<Cases> cases() {
        return Cases.in("/citations/chains.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDocumentIsCitedAgainAsTheTableSays(Cases c) {
        Manner manner = manner(c);
        SoftAssertions all = new SoftAssertions();
        if (c.expected().containsKey("note")) {
            all.assertThat(cite(c, manner)).as("note").isEqualTo(c.expected().get("note"));
            all.assertThat(cite(c, manner.as("short")))
                    .as("short")
                    .isEqualTo(c.expected().get("short"));
            all.assertThat(cite(c, manner.as("ibid")))
                    .as("ibid")
                    .isEqualTo(c.expected().get("ibid"));
        } else {
            all.assertThat(cite(c, manner.as("in-text")))
                    .as("in text")
                    .isEqualTo(c.expected().get("in text"));
        }
        all.assertThat(CITATIONS.bibliography(List.of(c.document()), manner))
                .containsExactly(c.expected().get("bibliography"));
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void archiveShelfmarkAndFolioAreNeverLost(Cases c) {
        String full = c.expected()
                .getOrDefault("note", c.expected().get("bibliography"))
                .toLowerCase(Locale.ROOT);
        boolean shortened = c.expected().get("style").contains("shortened");
        String written = shortened ? c.expected().get("bibliography").toLowerCase(Locale.ROOT) : full;
        if (c.document().provenance().archive() != null) {
            assertThat(written).contains(c.document().provenance().archive().toLowerCase(Locale.ROOT));
        }
        for (String level : c.expected().getOrDefault("fonds", "").split("\\|")) {
            assertThat(written).contains(level.strip().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void aChainOfNotesIsFullFirstThenShortAndIbidOnlyRightBehind() {
        Cases report = Cases.numbered(4);
        Cases cable = Cases.numbered(6);
        Manner manner = Manner.of("turabian-notes-bibliography-subsequent-ibid", "en-US", "text");
        assertThat(CITATIONS.chain(
                        List.of(
                                note(report, "l. 85"),
                                note(report, "l. 85"),
                                note(report, "l. 86"),
                                note(cable, "fol. 76"),
                                note(report, "l. 87"),
                                new Footnote(List.of(reference(report, "l. 87"), reference(cable, "fol. 75"))),
                                note(cable, "fol. 75")),
                        manner))
                .containsExactly(
                        "Yuri Andropov and Andras Hegedus, “Andropov Report, 28 October 1956,” trans. Anna Sample, October"
                                + " 28, 1956, f. 3, op. 64, d. 484, l. 85, RGANI, Moscow, Digital Archive,"
                                + " https://postil.example/documents/4.",
                        "Ibid.",
                        "Ibid., l. 86.",
                        "Chinese Embassy in Hungary, “Cable from the Chinese Embassy in Hungary, ‘Please Inform Us of the"
                                + " Appropriate Attitude towards the Hungarian Events,’” cable to PRC Ministry of Foreign"
                                + " Affairs, trans. Jian Sample, October 28, 1956, 109-01041-01, fol. 76, PRC Foreign"
                                + " Ministry Archives, Beijing, Digital Archive, https://postil.example/documents/6.",
                        "Andropov and Hegedus, “Andropov Report, 28 October 1956,” l. 87.",
                        "Ibid.; Chinese Embassy in Hungary, “Cable from the Chinese Embassy in Hungary, ‘Please Inform Us"
                                + " of the Appropriate Attitude towards the Hungarian Events,’” fol. 75.",
                        "Chinese Embassy in Hungary, “Cable from the Chinese Embassy in Hungary, ‘Please Inform Us of the"
                                + " Appropriate Attitude towards the Hungarian Events,’” fol. 75.");
    }

    @Test
    void bothTablesTogetherHaveSixtyCases() {
        assertThat(cases().count() + Cases.all().size()).isGreaterThanOrEqualTo(60);
    }

    private static Manner manner(Cases c) {
        String style = c.expected().get("style");
        return Manner.of(style, Cases.spoken(style), "text");
    }

    private static String cite(Cases c, Manner manner) {
        return CITATIONS.cite(c.document(), c.passage(), manner).body();
    }

    private static Footnote note(Cases c, String mark) {
        return new Footnote(List.of(reference(c, mark)));
    }

    private static Reference reference(Cases c, String mark) {
        return new Reference(c.document(), Locator.of(mark, null, null));
    }
}
