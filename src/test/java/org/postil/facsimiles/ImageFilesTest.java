package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.postil.world.Photograph;

/** Images as they are shown. */
class ImageFilesTest {
    /** White, with a red square in its upper left corner. */
    private static byte[] jpeg() throws IOException {
        var image = Photograph.blank(400, 300);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 100, 100);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** In which corner the square is: 0 upper left, 1 upper right, 2 lower left, 3 lower right. */
    private static int corner(int orientation, PageSize size) throws IOException {
        try (var file =
                ImageIO.createImageInputStream(new ByteArrayInputStream(Photograph.held(orientation, jpeg())))) {
            var image = ImageFiles.draw(file, 0, size);
            for (int corner = 0; corner < 4; corner++) {
                int x = corner % 2 == 0 ? size.width() / 10 : size.width() * 9 / 10;
                int y = corner < 2 ? size.height() / 10 : size.height() * 9 / 10;
                if ((image.getRGB(x, y) & 0xff) < 100) {
                    return corner;
                }
            }
            return -1;
        }
    }

    /** Exif 2.3, table 6: which corner of what one saw the file's first row and column are. */
    @Test
    void allEightWaysToHoldACameraAreUndone() throws IOException {
        var wide = new PageSize(200, 150);
        var tall = new PageSize(150, 200);
        assertThat(corner(1, wide)).isEqualTo(0);
        assertThat(corner(2, wide)).isEqualTo(1);
        assertThat(corner(3, wide)).isEqualTo(3);
        assertThat(corner(4, wide)).isEqualTo(2);
        assertThat(corner(5, tall)).isEqualTo(0);
        assertThat(corner(6, tall)).isEqualTo(1);
        assertThat(corner(7, tall)).isEqualTo(3);
        assertThat(corner(8, tall)).isEqualTo(2);
    }

    @Test
    void aSheetThatIsLargerThanOneLooksAtIsShownSmallerByAWholeNumber() {
        assertThat(PageSize.within(40_000_000, 5000, 7000)).isEqualTo(new PageSize(5000, 7000));
        assertThat(PageSize.within(40_000_000, 9933, 14043)).isEqualTo(new PageSize(4966, 7021));
    }

    @Test
    void aSmallerLevelIsAMeanOfWhatItStandsFor() throws IOException {
        var image = new BufferedImage(1024, 1024, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 1024; y++) {
            for (int x = 0; x < 1024; x++) {
                image.setRGB(x, y, x / 2 % 2 == 0 ? 0 : 0xffffff);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        try (var file = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var small = ImageFiles.draw(file, 0, new PageSize(128, 128));
            // Lines of two pixels in eight: neither black nor white is left of them.
            for (int x = 10; x < 118; x++) {
                assertThat(small.getRGB(x, 64) & 0xff).isBetween(60, 200);
            }
        }
    }
}
