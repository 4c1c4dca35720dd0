package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Перемирие 1956       | Перемирие 1956.md",
                "'a/b\\c:d*e?f\"g<h>i|j' | a b c d e f g h i j.md",
                "../../etc/passwd     | etc passwd.md",
                "CON                  | _CON.md",
                "com1.txt             | _com1.txt.md",
                "Ends with dots...    | Ends with dots.md",
                ".hidden              | hidden.md",
                "…                    | ….md",
                "''                   | Postil.md"
            },
            quoteCharacter = '\'')
    void isTakenByEverySystem(String title, String name) {
        assertThat(FileName.of(title, "md")).isEqualTo(name);
    }

    @Test
    void isShortEnoughWhateverTheAlphabet() {
        assertThat(FileName.of("漢".repeat(500), "docx").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(255);
        assertThat(FileName.of("😀".repeat(500), "docx"))
                .doesNotContain("\ufffd")
                .endsWith("😀.docx");
    }

    @Test
    void noTwoInAFolderAreTheSameWhereCapitalsAreNotTold() {
        var folder = new FileName();
        assertThat(folder.next("Report")).isEqualTo("Report");
        assertThat(folder.next("REPORT")).isEqualTo("REPORT 2");
        assertThat(folder.next("report")).isEqualTo("report 3");
    }
}
