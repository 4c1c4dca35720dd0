package org.postil.facsimiles;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A page image at one of its levels, and the files of which it consists: its tiles, and the whole of a small one. */
record PageLevel(PageImage page, int factor) {
    private static final float QUALITY = 0.82f;
    private static final String WHOLE = "whole.jpg";

    PageSize size() {
        return page.size().level(factor);
    }

    /** The name of the file with the tile in that column and row. */
    String tile(int column, int row) {
        return size().columns() == 1 && size().rows() == 1 ? WHOLE : column + "-" + row + ".jpg";
    }

    String whole() {
        return WHOLE;
    }

    /** @param image of this size */
    void write(BufferedImage image, Path folder) throws IOException {
        PageSize size = size();
        if (size.isWhole()) {
            write(image, folder.resolve(WHOLE).toFile());
        }
        if (size.longest() <= PageSize.TILE) {
            return;
        }
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                int left = column * PageSize.TILE;
                int top = row * PageSize.TILE;
                write(
                        image.getSubimage(
                                left,
                                top,
                                Math.min(PageSize.TILE, size.width() - left),
                                Math.min(PageSize.TILE, size.height() - top)),
                        folder.resolve(tile(column, row)).toFile());
            }
        }
    }

    private static void write(BufferedImage image, java.io.File file) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
