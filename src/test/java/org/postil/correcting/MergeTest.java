package org.postil.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postil.correcting.Merge.Choice;
import org.postil.correcting.Merge.Conflict;
import org.postil.documents.Rendition;

class MergeTest {
    private static final String BASE = "<h2>Morning</h2>\n<p>The fighting died down towards evening.</p>\n"
            + "<p>The envoys wrote that the streets were quieter.</p>\n<p>Nobody believed it.</p>";

    @Test
    void correctionsOfDifferentBlocksAreBothKept() {
        String mine = BASE.replace("Morning", "Evening");
        String theirs = BASE.replace("Nobody believed it.", "Nobody believed that.");
        assertThat(merged(mine, theirs))
                .isEqualTo(mine.replace("Nobody believed it.", "Nobody believed that."))
                .isEqualTo(merged(theirs, mine));
    }

    @Test
    void correctionsOfNeighbouringBlocksAreBothKept() {
        String mine = BASE.replace("died down", "ended");
        String theirs = BASE.replace("were quieter", "were calmer");
        assertThat(merged(mine, theirs)).isEqualTo(mine.replace("were quieter", "were calmer"));
    }

    @Test
    void differentWordsOfOneBlockAreBothKept() {
        String mine = BASE.replace("The envoys", "Two envoys");
        String theirs = BASE.replace("quieter", "calmer");
        assertThat(merged(mine, theirs)).isEqualTo(mine.replace("quieter", "calmer"));
    }

    @Test
    void emphasisByOneAndWordsByTheOtherGoTogether() {
        String mine = BASE.replace("envoys", "<em>envoys</em>");
        String theirs = BASE.replace("quieter", "calmer");
        assertThat(merged(mine, theirs)).isEqualTo(mine.replace("quieter", "calmer"));
    }

    @Test
    void theSameCorrectionMadeTwiceIsMadeOnce() {
        String both = BASE.replace("died down", "ended").replace("Morning", "Evening");
        assertThat(merged(both, both.replace("quieter", "calmer"))).isEqualTo(both.replace("quieter", "calmer"));
    }

    @Test
    void aBlockAddedByEachInAnotherPlaceIsKept() {
        String mine = BASE.replace("<p>Nobody", "<p>A new one.</p>\n<p>Nobody");
        String theirs = BASE + "\n<p>The end.</p>";
        assertThat(merged(mine, theirs)).isEqualTo(mine + "\n<p>The end.</p>");
    }

    @Test
    void oneTakesABlockOutWhileTheOtherEditsAnother() {
        String mine = BASE.replace("\n<p>Nobody believed it.</p>", "");
        String theirs = BASE.replace("died down", "ended");
        assertThat(merged(mine, theirs)).isEqualTo(mine.replace("died down", "ended"));
    }

    @Test
    void theSameWordsInTwoWaysAreAConflictThatHoldsAllThree() {
        Merge merge = Merge.of(BASE, BASE.replace("died down", "ended"), BASE.replace("died down", "ceased"));
        assertThat(merge.conflicts())
                .containsExactly(new Conflict(
                        "<p>The fighting died down towards evening.</p>",
                        "<p>The fighting ended towards evening.</p>",
                        "<p>The fighting ceased towards evening.</p>"));
        assertThat(merge.html(List.of(Choice.MINE))).isEqualTo(BASE.replace("died down", "ended"));
        assertThat(merge.html(List.of(Choice.THEIRS))).isEqualTo(BASE.replace("died down", "ceased"));
        assertThat(merge.html(List.of(Choice.BOTH))).contains("ended", "ceased");
    }

    @Test
    void wordsSideBySideAreAConflict() {
        assertThat(Merge.of(BASE, BASE.replace("the streets", "all streets"), BASE.replace("that the", "that the wide"))
                        .clean())
                .isFalse();
    }

    @Test
    void aBlockThatOneTookOutAndTheOtherEditedIsAConflict() {
        Merge merge = Merge.of(
                BASE, BASE.replace("<p>Nobody believed it.</p>", ""), BASE.replace("Nobody", "Hardly anybody"));
        assertThat(merge.conflicts()).hasSize(1);
        assertThat(merge.conflicts().get(0).mine()).isEmpty();
        assertThat(merge.html(List.of(Choice.THEIRS))).contains("Hardly anybody believed it.");
    }

    @Test
    void aParagraphThatOneDividedKeepsTheOthersCorrection() {
        String mine = BASE.replace("wrote that the", "wrote.</p>\n<p>The");
        String theirs = BASE.replace("quieter", "calmer");
        assertThat(merged(mine, theirs)).isEqualTo(mine.replace("quieter", "calmer"));
        String inTheOtherHalf = BASE.replace("envoys wrote", "diplomats wrote");
        assertThat(Merge.of(BASE, mine, inTheOtherHalf).clean()).isFalse();
    }

    @Test
    void cellsOfOneTableAndItemsOfOneListAreBothKept() {
        String base = Rendition.ofHtml(
                        "<table><tr><td>Budapest<td>four divisions<tr><td>Győr<td>no troops at all</table>"
                                + "<ul><li>First point<li>Second point stands</ul>")
                .html();
        String mine = base.replace("four", "five").replace("First", "Foremost");
        String theirs = base.replace("no troops", "few troops").replace("stands", "falls");
        assertThat(Merge.of(base, mine, theirs).html(List.of()))
                .isEqualTo(mine.replace("no troops", "few troops").replace("stands", "falls"));
    }

    /** Whatever two people do at once: each word either of them wrote is in the merge or in a conflict. */
    @Test
    void noWordThatAnybodyWroteIsEverLost() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<String> base = IntStream.range(0, random.nextInt(1, 9))
                    .mapToObj(i -> "<p>" + sentence(random) + "</p>")
                    .toList();
            String mine = edited(base, random, "mine");
            String theirs = edited(base, random, "theirs");
            Merge merge = Merge.of(String.join("\n", base), mine, theirs);
            String all = merge.pieces().toString();
            for (String word : (mine + theirs).split("[^a-z0-9]+")) {
                if (word.matches("(mine|theirs)\\d+")) {
                    assertThat(all).as("seed %d", seed).contains(word);
                }
            }
            if (merge.clean()) {
                String html = merge.html(List.of());
                assertThat(Rendition.ofHtml(html).html()).as("seed %d", seed).isEqualTo(html);
            }
            assertThat(Merge.of(String.join("\n", base), mine, String.join("\n", base))
                            .html(List.of()))
                    .as("seed %d", seed)
                    .isEqualTo(mine);
        }
    }

    private static String sentence(Random random) {
        return IntStream.range(0, random.nextInt(2, 12))
                .mapToObj(i -> "word" + random.nextInt(12))
                .collect(Collectors.joining(" "));
    }

    private static String edited(List<String> base, Random random, String who) {
        List<String> blocks = new ArrayList<>(base);
        int edits = random.nextInt(1, 4);
        for (int i = 0; i < edits; i++) {
            String word = who + random.nextInt(1000);
            int at = random.nextInt(blocks.size());
            switch (random.nextInt(5)) {
                case 0 -> blocks.add(at, "<p>" + word + " " + sentence(random) + "</p>");
                case 1 -> {
                    if (blocks.size() > 1) {
                        blocks.remove(at);
                    }
                }
                case 2 -> blocks.set(at, blocks.get(at).replaceFirst("word\\d+ ", "<em>" + word + "</em> "));
                default -> blocks.set(at, blocks.get(at).replaceFirst(" word\\d+", " " + word));
            }
        }
        return String.join("\n", blocks);
    }

    private static String merged(String mine, String theirs) {
        Merge merge = Merge.of(BASE, mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        return merge.html(List.of());
    }
}
