package org.postil.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KGB Chief Serov, Report     | kgb-chief-serov-report
                    Cable on Nagy's “Hungary”   | cable-on-nagys-hungary
                    Károlyi úr – Łódź           | karolyi-ur-lodz
                    …                           | document
                    """)
    void saysTheTitleInLettersAndHyphens(String title, String slug) {
        assertThat(Slug.of(title, "document", taken -> false)).isEqualTo(slug);
    }

    @Test
    void numbersTheSecondAndFollowing() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            taken.add(Slug.of("Editorial note", "document", taken::contains));
        }

        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "editorial-note",
                        "editorial-note-2",
                        "editorial-note-3",
                        "editorial-note-4",
                        "editorial-note-5");
    }

    @Test
    void asksSeldomHoweverManyThereAre() {
        Set<String> taken = new HashSet<>();
        int[] questions = new int[1];
        for (int i = 0; i < 2000; i++) {
            taken.add(Slug.of("Telegram", "document", slug -> {
                questions[0]++;
                return taken.contains(slug);
            }));
        }

        assertThat(taken).hasSize(2000);
        assertThat(questions[0]).isLessThan(2000 * 25);
    }
}
