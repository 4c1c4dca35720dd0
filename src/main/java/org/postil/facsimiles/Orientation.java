package org.postil.facsimiles;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReader;
import org.w3c.dom.Element;

/**
 * How the camera was held: what has to be done to an image so that it stands upright. By the names of the standard metadata
 * of Java's ImageIO, which the readers make of Exif and TIFF.
 */
enum Orientation {
    NORMAL("Normal", false, 1, 0, 0, 1),
    FLIP_H("FlipH", false, -1, 0, 0, 1),
    ROTATE_180("Rotate180", false, -1, 0, 0, -1),
    FLIP_V("FlipV", false, 1, 0, 0, -1),
    FLIP_V_ROTATE_90("FlipVRotate90", true, 0, 1, 1, 0),
    ROTATE_270("Rotate270", true, 0, 1, -1, 0),
    FLIP_H_ROTATE_90("FlipHRotate90", true, 0, -1, -1, 0),
    ROTATE_90("Rotate90", true, 0, -1, 1, 0);

    private static final String STANDARD = "javax_imageio_1.0";

    private final String word;
    private final boolean sideways;
    private final int[] matrix;

    /** @param matrix by columns, without what brings the image back into its frame */
    Orientation(String word, boolean sideways, int... matrix) {
        this.word = word;
        this.sideways = sideways;
        this.matrix = matrix;
    }

    static Orientation of(ImageReader reader, int number) {
        try {
            var tree = (Element) reader.getImageMetadata(number).getAsTree(STANDARD);
            var found = tree.getElementsByTagName("ImageOrientation");
            String said = found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute("value");
            return Arrays.stream(values())
                    .filter(orientation -> orientation.word.equals(said))
                    .findFirst()
                    .orElse(NORMAL);
        } catch (IOException | RuntimeException saysNothing) {
            return NORMAL;
        }
    }

    /** The size of an upright image as it lies in its file, and the other way round. */
    PageSize turned(PageSize size) {
        return sideways ? new PageSize(size.height(), size.width()) : size;
    }

    BufferedImage applied(BufferedImage image) {
        if (this == NORMAL) {
            return image;
        }
        PageSize size = turned(new PageSize(image.getWidth(), image.getHeight()));
        var upright = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        boolean fromRight = matrix[0] < 0 || matrix[2] < 0;
        boolean fromBelow = matrix[1] < 0 || matrix[3] < 0;
        var canvas = upright.createGraphics();
        canvas.drawImage(
                image,
                new AffineTransform(
                        matrix[0],
                        matrix[1],
                        matrix[2],
                        matrix[3],
                        fromRight ? size.width() : 0,
                        fromBelow ? size.height() : 0),
                null);
        canvas.dispose();
        return upright;
    }
}
