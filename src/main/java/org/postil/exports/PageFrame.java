package org.postil.exports;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.postil.facsimiles.PlacedWord.Box;

/** From a page as it is looked at, from its upper left corner, to its own coordinates, which know no turning. */
final class PageFrame {
    private static final float SLOT = 24;
    private static final float ICON = 18;

    private final PDRectangle box;
    private final int rotation;

    PageFrame(PDPage page) {
        this.box = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
    }

    /** The corners as readers of PDF take them: upper left, upper right, lower left, lower right, as the words run. */
    float[] quad(Box of) {
        float left = of.left() * width() / Box.WHOLE;
        float right = (of.left() + of.width()) * width() / Box.WHOLE;
        float top = of.top() * height() / Box.WHOLE;
        float bottom = (of.top() + of.height()) * height() / Box.WHOLE;
        float[] quad = new float[8];
        corner(quad, 0, left, top);
        corner(quad, 2, right, top);
        corner(quad, 4, left, bottom);
        corner(quad, 6, right, bottom);
        return quad;
    }

    /** The same of several, one behind the other. */
    float[] quads(List<Box> boxes) {
        float[] points = new float[boxes.size() * 8];
        for (int i = 0; i < boxes.size(); i++) {
            System.arraycopy(quad(boxes.get(i)), 0, points, i * 8, 8);
        }
        return points;
    }

    /** The corners of a region, in fractions of the page as it is looked at: x before y. */
    float[] corners(List<List<Double>> points) {
        float[] corners = new float[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            corner(corners, i * 2, (float) (points.get(i).get(0) * width()), (float)
                    (points.get(i).get(1) * height()));
        }
        return corners;
    }

    /** Where an icon stands, of several: down along the left edge, then in the next column; a full page begins anew. */
    PDRectangle slot(int number) {
        int rows = Math.max(1, (int) ((height() - ICON) / SLOT));
        int columns = Math.max(1, (int) ((width() - ICON) / SLOT));
        float across = 4 + number / rows % columns * SLOT;
        float down = 4 + number % rows * SLOT;
        float[] corners = new float[4];
        corner(corners, 0, across, down);
        corner(corners, 2, across + ICON, down + ICON);
        return new PDRectangle(
                Math.min(corners[0], corners[2]),
                Math.min(corners[1], corners[3]),
                Math.abs(corners[0] - corners[2]),
                Math.abs(corners[1] - corners[3]));
    }

    private float width() {
        return rotation % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    private float height() {
        return rotation % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    private void corner(float[] into, int at, float across, float down) {
        into[at] = switch (rotation) {
            case 90 -> box.getLowerLeftX() + down;
            case 180 -> box.getUpperRightX() - across;
            case 270 -> box.getUpperRightX() - down;
            default -> box.getLowerLeftX() + across;
        };
        into[at + 1] = switch (rotation) {
            case 90 -> box.getLowerLeftY() + across;
            case 180 -> box.getLowerLeftY() + down;
            case 270 -> box.getUpperRightY() - across;
            default -> box.getUpperRightY() - down;
        };
    }
}
