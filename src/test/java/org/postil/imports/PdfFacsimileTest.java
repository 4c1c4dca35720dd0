package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PageSize;
import org.postil.facsimiles.PlacedWord;

/** The pages of a PDF as images, and where the words of its text stand on them. */
class PdfFacsimileTest {
    private static final float WIDTH = 595.28f;
    private static final float HEIGHT = 841.89f;

    @TempDir
    Path folder;

    private ImportedRecord record(PdfMaker maker) throws IOException {
        List<Parsed> parsed = new ArrayList<>();
        var file = Files.write(folder.resolve("upload"), maker.bytes());
        Formats.read(Upload.of("bridges.pdf", file), ImportOptions.NONE, parsed::add);
        return (ImportedRecord) parsed.get(0);
    }

    private static String plain(ImportedRecord record) {
        return record.texts().get(0).rendition().plain();
    }

    private static PlacedWord word(ImportedRecord record, int page, String word) {
        int start = plain(record).indexOf(word);
        return record.pages().get(page).words().stream()
                .filter(placed -> placed.start() == start)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyWordOfTheTextStandsOnAPage() throws IOException {
        var maker = new PdfMaker();
        for (int i = 0; i < 5; i++) {
            maker.page()
                    .head("Reports from the Danube")
                    .heading("Report " + "ABCDE".charAt(i), 18)
                    .paragraph(
                            "The bridges over the Danube were open on the morning of the twenty-eighth, and the ferries"
                                    + " at the lower crossing went as they had gone before.")
                    .line("1 So the telegram of that night.", PdfMaker.LEFT, 700, 8);
        }
        var record = record(maker);

        var covered = new StringBuilder();
        for (var page : record.pages()) {
            page.words().forEach(word -> covered.append(plain(record), word.start(), word.end()));
        }
        assertThat(covered.toString()).isEqualTo(plain(record).replaceAll("\\s", ""));
    }

    @Test
    void aWordHasThePlaceOfItsLetters() throws IOException {
        var record = record(new PdfMaker().page().line("Budapest is quiet", 200, 400, 12));

        var box = word(record, 0, "quiet").box();
        // Times sets "Budapest is " at 12 points in 61 points or so.
        assertThat(box.left() / 10_000f * WIDTH).isCloseTo(261, within(3f));
        assertThat(box.top() / 10_000f * HEIGHT).isCloseTo(400 - 9, within(1.5f));
        assertThat((box.top() + box.height()) / 10_000f * HEIGHT).isCloseTo(400 + 3, within(1.5f));
    }

    @Test
    void aDividedWordStandsOnBothItsLines() throws IOException {
        var record = record(new PdfMaker()
                .page()
                .lines(
                        "Nobody could say whether the bridges at the lower crossing were the ones that the tele-",
                        "grams of that night had spoken of, or others, which were less famous."));

        int start = plain(record).indexOf("telegrams");
        var parts = record.pages().get(0).words().stream()
                .filter(word -> word.start() >= start && word.end() <= start + 9)
                .toList();
        assertThat(parts).extracting(PlacedWord::start).containsExactly(start, start + 4);
        assertThat(parts.get(1).box().top()).isGreaterThan(parts.get(0).box().top());
    }

    @Test
    void aPageKnowsItsNumberItsSizeAndWhereItBeginsInTheText() throws IOException {
        var record =
                record(new PdfMaker().page().paragraph("First.").page().page().paragraph("Third."));

        assertThat(record.pages()).extracting(PageDraft::label).containsExactly("1", "2", "3");
        assertThat(record.pages().get(2).place()).isEqualTo(plain(record).indexOf("Third."));
        assertThat(record.pages().get(0).size()).isEqualTo(new PageSize(2480, 3508));
        assertThat(record.pages().get(1).words()).isEmpty();
    }

    @Test
    void aPageThatLiesOnItsSideIsAsItIsLookedAt() throws IOException {
        var maker = new PdfMaker().page().upwards("Budapest", 200, 100, 12);
        maker.document.getPage(0).setRotation(90);
        var record = record(maker);

        assertThat(record.pages().get(0).size()).isEqualTo(new PageSize(3508, 2480));
        var box = word(record, 0, "Budapest").box();
        assertThat(box.left() / 10_000f * HEIGHT).isCloseTo(100, within(1f));
        assertThat((box.top() + box.height()) / 10_000f * WIDTH).isCloseTo(203, within(1.5f));
        assertThat(box.width() / 10_000f * HEIGHT).isGreaterThan(box.height() / 10_000f * WIDTH);
    }

    @Test
    void aScanWithoutTextHasItsPagesAllTheSame() throws IOException {
        var record = record(new PdfMaker().page().page());

        assertThat(record.texts()).isEmpty();
        assertThat(record.pages()).hasSize(2).allSatisfy(page -> {
            assertThat(page.place()).isNull();
            assertThat(page.words()).isEmpty();
        });
    }
}
