package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Folio;
import org.postil.documents.Rendition;
import org.postil.imports.truth.Agreement;
import org.postil.imports.truth.TeiTruth;

/**
 * What is made of four documents of a printed volume agrees with its TEI, read in another way: date, title, people,
 * footnotes and pages of each. src/bench/volume counts the same of a whole volume, through the server.
 */
class VolumeAgreementTest {
    @Test
    void everyDocumentSaysWhatTheVolumeSays(@TempDir Path folder) throws Exception {
        byte[] excerpt;
        try (InputStream in = VolumeAgreementTest.class.getResourceAsStream("/imports/frus-excerpt.xml")) {
            excerpt = in.readAllBytes();
        }
        Map<String, Agreement.Made> made = made(Files.write(folder.resolve("upload"), excerpt));

        Agreement agreement = new Agreement();
        for (TeiTruth.Item item : TeiTruth.of(new java.io.ByteArrayInputStream(excerpt))) {
            agreement.count(item, made.get(item.id()));
        }

        assertThat(agreement.disagreeing()).isEmpty();
        assertThat(agreement).hasToString("of 4 documents agree: date 4, title 4, people 4, footnotes 4, pages 4");
    }

    private static Map<String, Agreement.Made> made(Path file) throws IOException {
        Map<String, Agreement.Made> made = new HashMap<>();
        Formats.read(Upload.of("frus-excerpt.xml", file), ImportOptions.NONE, parsed -> {
            ImportedRecord record = (ImportedRecord) parsed;
            DocumentDraft document = record.document();
            Rendition text = record.texts().get(0).rendition();
            Set<String> people = new HashSet<>(document.people());
            List.of(document.creators(), document.recipients()).forEach(people::addAll);
            made.put(
                    document.identifiers().get("frus").replaceFirst(".*/", ""),
                    new Agreement.Made(
                            document.title(),
                            document.date(),
                            people,
                            Jsoup.parse(text.html())
                                    .select("section.footnotes li[id]")
                                    .size(),
                            text.folios().stream().map(Folio::label).toList()));
        });
        return made;
    }
}
