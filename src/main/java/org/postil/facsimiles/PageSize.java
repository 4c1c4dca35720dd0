package org.postil.facsimiles;

/** Of a page image at its largest, in pixels; and the levels at which it is shown, each half of the one before. */
public record PageSize(int width, int height) {
    /** A level that is larger is cut into squares of so many pixels. */
    static final int TILE = 1024;

    private static final int SMALLEST = 256;
    private static final int LONGEST_WHOLE = 2 * TILE;

    public PageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A page has a width and a height.");
        }
    }

    int longest() {
        return Math.max(width, height);
    }

    long pixels() {
        return (long) width * height;
    }

    /** @param factor 1, 2, 4 … */
    PageSize level(int factor) {
        return new PageSize(divided(width, factor), divided(height, factor));
    }

    /** The factor of the smallest level, which serves as thumbnail. */
    int smallest() {
        int factor = 1;
        while (level(factor).longest() > SMALLEST) {
            factor *= 2;
        }
        return factor;
    }

    /** The smallest level. */
    public PageSize thumbnail() {
        return level(smallest());
    }

    /** Whether it is handed out in one piece. */
    boolean isWhole() {
        return longest() <= LONGEST_WHOLE;
    }

    /** The largest level that is handed out in one piece. */
    PageSize whole() {
        int factor = 1;
        while (!level(factor).isWhole()) {
            factor *= 2;
        }
        return level(factor);
    }

    int columns() {
        return divided(width, TILE);
    }

    int rows() {
        return divided(height, TILE);
    }

    /** The largest size at which an image of these pixels has at most so many, by whole numbers. */
    static PageSize within(long most, int width, int height) {
        int by = 1;
        while ((long) (width / by) * (height / by) > most) {
            by++;
        }
        return new PageSize(Math.max(1, width / by), Math.max(1, height / by));
    }

    private static int divided(int length, int by) {
        return (length + by - 1) / by;
    }
}
