package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.shared.Problem;

/** Which sizes and tiles of a page image there are, and what they show. */
class ImageAskedTest {
    private static final PageImage PAGE = new PageImage(new UUID(1, 2), 3, new PageSize(2500, 3400), PageSource.pdf(2));

    @Test
    void whatTheInfoListsIsToBeHad() {
        var info = ImageInfo.of(PAGE, "https://postil.example/facsimiles/x/3");
        assertThat(info.sizes()).contains(new ImageInfo.Size(1250, 1700), new ImageInfo.Size(157, 213));
        for (var size : info.sizes()) {
            var asked = ImageAsked.of(PAGE, "full", size.width() + "," + size.height());
            assertThat(asked.level().size()).isEqualTo(new PageSize(size.width(), size.height()));
        }
        assertThat(info.tiles().get(0).scaleFactors()).containsExactly(1, 2, 4, 8, 16);
    }

    @Test
    void theWholePageAtItsMostIsTheLargestThatIsHandedOutInOnePiece() {
        var info = ImageInfo.of(PAGE, "https://postil.example/facsimiles/x/3");

        assertThat(ImageAsked.of(PAGE, "full", "max").level().size())
                .isEqualTo(new PageSize(info.maxWidth(), info.maxHeight()))
                .isEqualTo(new PageSize(1250, 1700));
    }

    @Test
    void aTileIsAskedForByTheRegionItShows() {
        assertThat(ImageAsked.of(PAGE, "2048,3072,452,328", "452,328").file()).isEqualTo("2-3.jpg");
        assertThat(ImageAsked.of(PAGE, "2048,0,452,2048", "226,1024"))
                .isEqualTo(new ImageAsked(new PageLevel(PAGE, 2), "1-0.jpg"));
    }

    @Test
    void anythingElseIsRefusedWithTheAddressThatSaysWhatThereIs() {
        for (var asked : new String[][] {
            {"full", "2500,"}, {"full", "1249,"}, {"full", "pct:50"}, {"1,1,1024,1024", "1024,"},
            {"0,0,1024,1024", "100,"}, {"2500,0,1024,1024", "1024,"}, {"square", "157,"}, {"square", "max"}
        }) {
            assertThatThrownBy(() -> ImageAsked.of(PAGE, asked[0], asked[1]))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("info.json");
        }
    }

    @Test
    void theTilesOfALevelPutTogetherAreTheLevel(@TempDir Path folder) throws IOException {
        var level = new PageLevel(PAGE, 2);
        var image = new BufferedImage(1250, 1700, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 1700; y++) {
            for (int x = 0; x < 1250; x++) {
                image.setRGB(x, y, (x / 5 & 0xff) << 16 | (y / 7 & 0xff));
            }
        }
        level.write(image, folder);

        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("whole.jpg", "0-0.jpg", "1-0.jpg", "0-1.jpg", "1-1.jpg");
        var corner = ImageIO.read(folder.resolve("1-1.jpg").toFile());
        assertThat(corner.getWidth()).isEqualTo(1250 - 1024);
        assertThat(corner.getHeight()).isEqualTo(1700 - 1024);
        assertThat(corner.getRGB(100, 300) >> 16 & 0xff).isBetween(1124 / 5 - 12, 1124 / 5 + 12);
    }
}
