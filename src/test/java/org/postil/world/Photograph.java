package org.postil.world;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** Pictures as a camera makes them. */
public final class Photograph {
    private Photograph() {}

    /** A white sheet. */
    public static BufferedImage blank(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return image;
    }

    /** A JPEG that says how the camera was held, as Exif does (tag 0x0112). */
    public static byte[] held(int orientation, byte[] jpeg) {
        var exif = new byte[] {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
