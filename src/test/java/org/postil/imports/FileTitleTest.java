package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTitleTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "andropov-report_1956-10-28.txt, 1956-10-28",
        "minutes-1957.xml, 1957?",
        "minutes1957.xml, 1957?",
        "1956okt.txt, 1956?",
        "Jegyzőkönyv 1956.docx, 1956?",
        "report.txt, ''",
        "page-19561.txt, ''",
        "letter-019ae1f0-1956-7d43-8f3a-2b1956c4d5e6.txt, ''",
        "019AE1F0-1956-7D43-8F3A-2B1956C4D5E6.txt, ''",
        "da39a1956b0d3255bfef95601890afd80709.txt, ''",
        "letter-1957-019ae1f0-1956-7d43-8f3a-2b1956c4d5e6.txt, 1957?",
    })
    void digitsAreADateUnlessTheyAreOfAnIdentifier(String name, String date) throws IOException {
        assertThat(of(name).date().toString()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "andropov-report_1956-10-28.txt, Andropov report 1956-10-28",
        "minutes-of-3-4.txt, Minutes of 3-4",
        "letter-019ae1f0-1956-7d43-8f3a-2b1956c4d5e6-fair-copy.txt, Letter 019ae1f0-1956-7d43-8f3a-2b1956c4d5e6 fair copy",
    })
    void hyphensAreSpacesUnlessTheyAreOfAnIdentifierOrBetweenNumbers(String name, String title) throws IOException {
        assertThat(of(name).title()).isEqualTo(title);
    }

    private FileTitle of(String name) throws IOException {
        return FileTitle.of(Upload.of(name, Files.write(folder.resolve("file"), new byte[0])));
    }
}
