package org.postil.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Hegedüs         | then Hegedus spoke           | Hegedus
            Hegedus         | then HEGEDÜS spoke           | HEGEDÜS
            Imre Nagy       | of Imre   Nagy's government  | Imre   Nagy
            Nagy            | Nagykanizsa                  |
            Нагь            | сказал Нагь, что             | Нагь
            Nagy, Imre Nagy | so Imre Nagy said            | Imre Nagy
            Gerő            | 😀 Gerő and Gero̎             | Gerő, Gero̎
            CC              | the CC of the party          | CC
            -               | a - b                        |
            Władysław Gomułka | to Wladyslaw GOMULKA today | Wladyslaw GOMULKA
            Weiss           | sagte Weiß dann              | Weiß
            Κάνταρ, ΜΑΡΚΟΣ  | είπε ο Μάρκος στον Κανταρ    | Μάρκος, Κανταρ
            毛泽东          | 会见毛泽东主席               | 毛泽东
            Imre Nagy, Imre | Imre and imre nagy           | Imre, imre nagy
            """)
    void namesAreFoundAsPeopleReadThem(String names, String text, String found) {
        var finder = new NameFinder(List.of(names.split(", ")));
        var words = finder.in(text).stream()
                .map(one ->
                        text.substring(text.offsetByCodePoints(0, one.start()), text.offsetByCodePoints(0, one.end())))
                .toList();
        assertThat(String.join(", ", words)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void aPlaceSaysWhichOfTheNamesStandsThere() {
        var finder = new NameFinder(List.of("Nagy", "NAGY", "Hegedüs"));
        assertThat(finder.in("Hegedus met Nagy"))
                .containsExactly(new NameFinder.Found(0, 7, 2), new NameFinder.Found(12, 16, 0));
    }

    @Test
    void aHundredThousandNamesAreLookedForAtOnce() {
        List<String> names = java.util.stream.IntStream.range(0, 100_000)
                .mapToObj(number -> "Agent " + number)
                .toList();
        String text = "Agent 7 followed agent 99999. ".repeat(1000);
        assertThat(new NameFinder(names).in(text)).hasSize(2000);
    }
}
