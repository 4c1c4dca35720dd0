package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PageSize;
import org.postil.world.Photograph;

/** What becomes of an image. */
class ImageFormatTest {
    @TempDir
    Path folder;

    private Parsed read(String name, byte[] bytes) throws IOException {
        List<Parsed> parsed = new ArrayList<>();
        var file = Files.write(folder.resolve("upload"), bytes);
        Formats.read(Upload.of(name, file), ImportOptions.NONE, parsed::add);
        assertThat(parsed).hasSize(1);
        return parsed.get(0);
    }

    private List<PageSize> sizes(String name, byte[] bytes) throws IOException {
        return ((ImportedRecord) read(name, bytes))
                .pages().stream().map(PageDraft::size).toList();
    }

    private static byte[] written(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(Photograph.blank(width, height), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    @Test
    void itIsADocumentOfOnePageCalledAsItsFile() throws IOException {
        for (var format : List.of("png", "jpeg", "tiff")) {
            var bytes = written(format, 600, 800);
            var record = (ImportedRecord) read("letter_1956-10-28." + format, bytes);
            assertThat(record.document().title()).isEqualTo("Letter 1956-10-28");
            assertThat(record.document().date()).isEqualTo("1956-10-28");
            assertThat(record.texts()).isEmpty();
            assertThat(record.pages()).extracting(PageDraft::size).containsExactly(new PageSize(600, 800));
            assertThat(record.remark().kind()).isEqualTo(Reason.Kind.IMAGE_NO_TEXT);
        }
    }

    @Test
    void aTiffOfSeveralIsADocumentOfThatManyPages() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 1; i <= 3; i++) {
                writer.writeToSequence(new IIOImage(Photograph.blank(100 * i, 100), null, null), null);
            }
            writer.endWriteSequence();
        }
        assertThat(sizes("scans.tif", bytes.toByteArray()))
                .containsExactly(new PageSize(100, 100), new PageSize(200, 100), new PageSize(300, 100));
    }

    @Test
    void aPhotographIsUprightHoweverTheCameraWasHeld() throws IOException {
        var jpeg = written("jpeg", 400, 300);
        assertThat(sizes("photo.jpg", Photograph.held(1, jpeg))).containsExactly(new PageSize(400, 300));
        assertThat(sizes("photo.jpg", Photograph.held(6, jpeg))).containsExactly(new PageSize(300, 400));
    }

    @Test
    void anImageIsMeasuredBeforeItIsUnpacked() throws IOException {
        var refusal = (Refusal) read("wall.png", png(60_000, 60_000));
        assertThat(refusal.reason()).isEqualTo(Reason.of(Reason.Kind.IMAGE_TOO_LARGE, 60_000, 60_000, 150));
    }

    /** A PNG that says it has so many pixels, and has none. */
    private static byte[] png(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void whatIsNoImageOrDamagedIsRefused() throws IOException {
        var whole = written("tiff", 50, 50);
        assertThat(((Refusal) read("x.tif", Arrays.copyOf(whole, 12))).reason().kind())
                .isEqualTo(Reason.Kind.IMAGE_CORRUPT);
        var random = new java.util.Random(56);
        for (var format : List.of("png", "jpeg", "tiff")) {
            var bytes = written(format, 60, 60);
            for (int i = 0; i < 40; i++) {
                var damaged = bytes.clone();
                for (int j = 0; j < 12; j++) {
                    damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
                }
                read("x." + format, damaged);
            }
        }
    }
}
