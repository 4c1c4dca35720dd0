package org.postil.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.correcting.Comparison.Change;
import org.postil.correcting.Comparison.Row;
import org.postil.correcting.Marking.Mark;
import org.postil.documents.RandomHtml;
import org.postil.documents.Rendition;

class ComparisonTest {
    @Test
    void theWordsThatDifferAreMarkedOnBothSides() {
        Comparison comparison = Comparison.of("<p>The fighting died down.</p>", "<p>The fighting ended.</p>");
        assertThat(comparison.rows())
                .extracting(Row::change, Row::before, Row::after)
                .containsExactly(tuple(
                        Change.EDITED,
                        "<p>The fighting <mark class=\"gone\">died down</mark>.</p>",
                        "<p>The fighting <mark class=\"came\">ended</mark>.</p>"));
    }

    @Test
    void whatIsTheSameStandsTogetherAndWhatCameOrWentStandsAlone() {
        Comparison comparison = Comparison.of(
                "<p>One</p>\n<p>Two</p>\n<p>Going away</p>\n<p>Three</p>",
                "<p>One</p>\n<p>Two</p>\n<p>Three</p>\n<p>Coming here</p>");
        assertThat(comparison.rows())
                .extracting(Row::change, Row::blocks)
                .containsExactly(
                        tuple(Change.SAME, 2), tuple(Change.REMOVED, 1), tuple(Change.SAME, 1), tuple(Change.ADDED, 1));
        assertThat(comparison.changes()).isEqualTo(2);
    }

    @Test
    void aMarkNeverCrossesATagAndNoIdComesTwice() {
        Comparison comparison = Comparison.of(
                "<p id=\"doc-a\">He <em>said so</em> then.</p>", "<p id=\"doc-a\">He <em>said</em> nothing then.</p>");
        assertThat(comparison.rows().get(0).before())
                .isEqualTo("<p>He <em>said<mark class=\"gone\"> so</mark></em> then.</p>");
        assertThat(comparison.rows().get(0).after())
                .isEqualTo("<p>He <em>said</em><mark class=\"came\"> nothing</mark> then.</p>");
    }

    @Test
    void eachWordBelongsToTheRevisionThatBroughtIt() {
        Authorship authorship = Authorship.of(1, "<p>The fighting died down.</p>\n<p>Quiet.</p>")
                .then(2, "<p>The fierce fighting died down.</p>\n<p>Quiet.</p>")
                .then(3, "<p>Quiet.</p>\n<p>The fierce fighting died down.</p>")
                .then(4, "<p>Quiet.</p>\n<p>The fierce fighting ended.</p>");
        assertThat(authorship.html(revision -> revision == 1 ? null : new Mark("<i" + revision + ">", "i" + revision)))
                .isEqualTo("<p>Quiet.</p>\n<p>The <i2>fierce </i2>fighting <i4>ended</i4>.</p>\n");
        assertThat(authorship.words()).isEqualTo(Map.of(1, 3, 2, 1, 4, 1));
    }

    @Test
    void everyRenditionIsItsBlocksAndItsTokens() {
        for (int seed = 0; seed < 3000; seed++) {
            String html = Rendition.ofHtml(RandomHtml.page(new Random(seed))).html();
            assertThat(Rendition.ofHtml(Blocks.join(Blocks.of(html))).html())
                    .as("seed %d", seed)
                    .isEqualTo(html);
            assertThat(String.join("", Tokens.of(html))).isEqualTo(html);
        }
    }
}
