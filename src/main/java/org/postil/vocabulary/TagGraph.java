package org.postil.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.postil.tags.TagView;
import org.postil.vocabulary.Usage.Matrix;

/**
 * A matrix of tags as a drawing: the tag itself in the middle, those that its notes bear besides around it, and lines between
 * any two that a note bears, the thicker the more of the rarer one's notes do.
 */
record TagGraph(List<Point> points, List<Line> lines) {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    /** From the middle; the names of the outermost have room beside them, also where they are written larger. */
    private static final int ACROSS = 190;

    private static final int DOWN = 130;
    private static final int SMALLEST = 4;
    private static final int LARGEST = 14;
    private static final int LONGEST = 24;

    /** @param notes that bear it. @param labelY of its name, away from the middle */
    record Point(TagView tag, String label, long notes, int x, int y, int radius, int labelY) {}

    /** @param strength from 1 to 4 */
    record Line(int x1, int y1, int x2, int y2, int strength) {}

    static TagGraph of(Matrix matrix) {
        List<TagView> tags = matrix.tags();
        long most = tags.stream().mapToLong(tag -> matrix.count(tag, tag)).max().orElse(1);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            double angle = 2 * Math.PI * (i - 1) / Math.max(1, tags.size() - 1) - Math.PI / 2;
            int x = WIDTH / 2 + (i == 0 ? 0 : (int) Math.round(ACROSS * Math.cos(angle)));
            int y = HEIGHT / 2 + (i == 0 ? 0 : (int) Math.round(DOWN * Math.sin(angle)));
            points.add(point(tags.get(i), matrix.count(tags.get(i), tags.get(i)), most, x, y));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                int strength = matrix.shade(tags.get(i), tags.get(j));
                if (strength > 0) {
                    Point one = points.get(i);
                    Point other = points.get(j);
                    lines.add(new Line(one.x(), one.y(), other.x(), other.y(), strength));
                }
            }
        }
        return new TagGraph(points, lines);
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    private static Point point(TagView tag, long notes, long most, int x, int y) {
        int radius = SMALLEST + (int) Math.round((LARGEST - SMALLEST) * Math.sqrt((double) notes / Math.max(1, most)));
        String label = tag.name().codePointCount(0, tag.name().length()) <= LONGEST
                ? tag.name()
                : tag.name().substring(0, tag.name().offsetByCodePoints(0, LONGEST - 1)) + "…";
        return new Point(tag, label, notes, x, y, radius, y < HEIGHT / 2 ? y - radius - 6 : y + radius + 15);
    }
}
