package org.postil.facsimiles;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Images in files: PNG, JPEG, TIFF and WebP. What a file says of its size is read before anything is unpacked, and what is
 * larger than memory allows is refused; what is larger than one looks at is read at a part of its size.
 */
public final class ImageFiles {
    /** The most that comes in, in pixels: a sheet of 40 by 60 cm at 600 dots to an inch is less. */
    public static final long MOST_PIXELS = 150_000_000;

    /** What can only be unpacked whole. */
    static final long MOST_WHOLE = 60_000_000;

    public static final int MOST_PAGES = 1000;

    /** The most that is shown, in pixels. */
    private static final long MOST_SHOWN = 40_000_000;

    private ImageFiles() {}

    /** An image says it is larger than can be taken. */
    public static final class TooLarge extends RuntimeException {
        private final int width;
        private final int height;
        private final long most;

        private TooLarge(int width, int height, long most) {
            super(width + " × " + height, null, false, false);
            this.width = width;
            this.height = height;
            this.most = most;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** How many pixels may come. */
        public long most() {
            return most;
        }
    }

    /**
     * How large the pages of a file are shown at most.
     *
     * @throws TooLarge when one of them cannot be taken
     * @throws Unreadable when it is no such file, or damaged
     */
    public static List<PageSize> sizes(ImageInputStream file) throws IOException {
        ImageReader reader = reader(file);
        try {
            List<PageSize> sizes = new ArrayList<>();
            int pages = Math.min(MOST_PAGES, reader.getNumImages(true));
            for (int i = 0; i < pages; i++) {
                bound(reader, i);
                sizes.add(shown(reader, i, orientation(reader, i)));
            }
            if (sizes.isEmpty()) {
                throw new Unreadable("There is no image in the file");
            }
            return sizes;
        } catch (RuntimeException malformed) {
            throw malformed instanceof TooLarge || malformed instanceof Unreadable
                    ? malformed
                    : new Unreadable("The image is damaged: " + malformed);
        } finally {
            reader.dispose();
        }
    }

    /** @throws Unreadable when there is no such page */
    static BufferedImage draw(ImageInputStream file, int number, PageSize size) throws IOException {
        ImageReader reader = reader(file);
        try {
            bound(reader, number);
            Orientation orientation = orientation(reader, number);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(reader, number, orientation.turned(size));
            param.setSourceSubsampling(step, step, 0, 0);
            return scaled(orientation.applied(reader.read(number, param)), size);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException malformed) {
            throw new Unreadable("The image is damaged: " + malformed);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageInputStream file) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(file);
        if (!readers.hasNext()) {
            throw new Unreadable("This is no image that can be read");
        }
        ImageReader reader = readers.next();
        reader.setInput(file, false, false);
        return reader;
    }

    private static void bound(ImageReader reader, int number) throws IOException {
        long most = isWhole(reader) ? MOST_WHOLE : MOST_PIXELS;
        int width = reader.getWidth(number);
        int height = reader.getHeight(number);
        if ((long) width * height > most) {
            throw new TooLarge(width, height, most);
        }
    }

    private static boolean isWhole(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT).equals("webp");
    }

    private static PageSize shown(ImageReader reader, int number, Orientation orientation) throws IOException {
        return orientation.turned(PageSize.within(MOST_SHOWN, reader.getWidth(number), reader.getHeight(number)));
    }

    private static Orientation orientation(ImageReader reader, int number) {
        return Orientation.of(reader, number);
    }

    /** Every how manieth pixel is read: some more than are needed, so that a smaller image is a mean of them. */
    private static int step(ImageReader reader, int number, PageSize size) throws IOException {
        int width = reader.getWidth(number);
        int height = reader.getHeight(number);
        int step = Math.max(1, Math.min(width / size.width(), height / size.height()) / 4);
        while ((long) (width / step) * (height / step) > MOST_SHOWN) {
            step++;
        }
        return step;
    }

    /** By halves, so that no line of a letter is lost. */
    private static BufferedImage scaled(BufferedImage read, PageSize size) {
        BufferedImage image = read;
        while (image.getWidth() >= size.width() * 2 && image.getHeight() >= size.height() * 2) {
            image = drawn(image, new PageSize((image.getWidth() + 1) / 2, (image.getHeight() + 1) / 2));
        }
        boolean done = image.getType() == BufferedImage.TYPE_INT_RGB
                && image.getWidth() == size.width()
                && image.getHeight() == size.height();
        return done ? image : drawn(image, size);
    }

    private static BufferedImage drawn(BufferedImage image, PageSize size) {
        var smaller = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = smaller.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, size.width(), size.height());
        canvas.drawImage(image, 0, 0, size.width(), size.height(), null);
        canvas.dispose();
        return smaller;
    }
}
