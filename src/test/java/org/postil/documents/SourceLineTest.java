package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLineTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            RGASPI, f. 3, op. 12, d. 1006, ll. 54–56, obtained by A. Reader, translated by B. Writer | RGASPI | f. 3 | op. 12 | d. 1006 | ll. 54–56 | A. Reader | B. Writer
            Source: TsKhSD, F. 3, Op. 12, D. 1005, L. 54. Translated by B. Writer and C. Other. | TsKhSD | F. 3 | Op. 12 | D. 1005 | L. 54 | - | B. Writer and C. Other
            Archive of Foreign Policy, Moscow; fond 059a, opis 4, delo 6, list 12 | Archive of Foreign Policy, Moscow | fond 059a | opis 4 | delo 6 | list 12 | - | -
            Obtained and translated by B. Writer | - | - | - | - | - | - | B. Writer
            Bundesarchiv, Bestand DY 30, Akte 3386, Bl. 12–15. Übersetzt von B. Writer | Bundesarchiv | Bestand DY 30 | - | Akte 3386 | Bl. 12–15 | - | B. Writer
            """)
    void isReadIntoItsParts(
            String line,
            String repository,
            String fonds,
            String series,
            String file,
            String folios,
            String obtainedBy,
            String translatedBy) {
        var read = SourceLine.read(line).orElseThrow();
        assertThat(read.repository()).isEqualTo(repository);
        assertThat(read.fonds()).isEqualTo(fonds);
        assertThat(read.series()).isEqualTo(series);
        assertThat(read.file()).isEqualTo(file);
        assertThat(read.folios()).isEqualTo(folios);
        assertThat(read.obtainedBy()).isEqualTo(obtainedBy);
        assertThat(read.translatedBy()).isEqualTo(translatedBy);
    }

    @Test
    void boxesAndFoldersAreRead() {
        var read = SourceLine.read("National Archives, RG 59, Box 12, Folder 3, pp. 1-4; contributed by D. Giver.")
                .orElseThrow();
        assertThat(read.fonds()).isEqualTo("RG 59");
        assertThat(read.box()).isEqualTo("Box 12");
        assertThat(read.folder()).isEqualTo("Folder 3");
        assertThat(read.folios()).isEqualTo("pp. 1-4");
        assertThat(read.contributedBy()).isEqualTo("D. Giver");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Listing of the digital archive International History Declassified, records of 26 October to 1 November 1956",
                "Source: Department of State, Central Files, 764.00/10–2356. Secret; Niact.",
                "a letter from his family",
                ""
            })
    void whatNamesNoShelfIsLeftUnread(String line) {
        assertThat(SourceLine.read(line)).isEmpty();
    }

    @Test
    void partsSomebodyGaveAreNotReadAnew() {
        var given = new Provenance(
                "MNL OL",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "RGASPI, f. 3",
                null,
                null,
                null,
                null,
                null);
        assertThat(given.read()).isEqualTo(given);
    }
}
