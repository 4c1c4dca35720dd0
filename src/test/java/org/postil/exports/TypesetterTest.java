package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stood in the pages: the typesetter opens nothing but fonts, and does not go on when it cannot write. */
class TypesetterTest {
    @TempDir
    Path folder;

    private static InputStream page(String content) throws IOException {
        String page = Archive.resource("pdf/layout.fo").replaceAll("\\{\\w+}", "en")
                + "<fo:page-sequence master-reference=\"other\"><fo:flow flow-name=\"xsl-region-body\"><fo:block>"
                + content
                + "</fo:block></fo:flow></fo:page-sequence></fo:root>";
        return new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileOfTheServerIsNotOpened() throws IOException {
        Path image = folder.resolve("secret.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
        var out = new ByteArrayOutputStream();

        new Typesetter()
                .set(
                        page("Words<fo:external-graphic fox:alt-text=\"\" src=\"" + image.toUri() + "\"/>"),
                        Instant.EPOCH,
                        out);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(pdf.getPage(0).getResources().getFontNames()).isNotEmpty();
        }
    }

    @Test
    void anEntityIsRefused() {
        var doctype = "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><x>&y;</x>";
        var pages = new ByteArrayInputStream(doctype.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new Typesetter().set(pages, Instant.EPOCH, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void aFullDiskEndsTheWork() throws IOException {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left");
            }
        };

        assertThatThrownBy(() -> new Typesetter().set(page("Words"), Instant.EPOCH, full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left");
    }
}
