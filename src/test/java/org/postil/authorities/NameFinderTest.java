package org.postil.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
            """)
    void namesAreFoundAsPeopleReadThem(String names, String text, String found) {
        var finder = new NameFinder(List.of(names.split(", ")));
        var words = finder.in(text).stream()
                .map(one ->
                        text.substring(text.offsetByCodePoints(0, one.start()), text.offsetByCodePoints(0, one.end())))
                .toList();
        assertThat(String.join(", ", words)).isEqualTo(found == null ? "" : found);
    }
}
