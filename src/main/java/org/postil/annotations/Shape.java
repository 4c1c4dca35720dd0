package org.postil.annotations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.postil.shared.Problem;

/**
 * A box or polygon on a page image, in fractions of the page's width and height from its upper left corner, to five places:
 * less than a pixel of the largest image there is.
 *
 * @param x of the box around it, as are y, w and h
 * @param points of a polygon, each as its x and its y; null for a box
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shape(double x, double y, double w, double h, List<List<Double>> points) {
    private static final int MOST_POINTS = 500;
    private static final double FINE = 100_000;

    /** Of a page's width or height: what is smaller was hardly meant, and nobody finds it again. */
    private static final double LEAST = 0.001;

    /** More than so much of a side is all of it, for saying where it is. */
    private static final double ALL = 0.6;

    /** What it takes to be within the page, rounding set aside. */
    private static final double SLACK = 0.000_011;

    /**
     * A shape as somebody sends it, of which nothing can be taken for granted.
     *
     * @param points of a polygon; the box around it need not be given then
     */
    public record Draft(Double x, Double y, Double w, Double h, List<List<Double>> points) {}

    /** @throws Problem 400 for what lies outside of the page, is too small to be seen, or is no box and no polygon */
    static Shape of(Draft draft) {
        if (draft.points() != null) {
            return polygon(draft.points());
        }
        return box(draft.x(), draft.y(), draft.w(), draft.h());
    }

    private static Shape box(Double x, Double y, Double w, Double h) {
        if (Stream.of(x, y, w, h).anyMatch(Shape::outside) || x + w > 1 + SLACK || y + h > 1 + SLACK) {
            throw Problem.invalid(
                    "target.region", "Give x, y, w and h in fractions of the page, from 0 to 1, and within the page.");
        }
        return large(new Shape(fine(x), fine(y), fine(Math.min(w, 1 - x)), fine(Math.min(h, 1 - y)), null));
    }

    private static Shape polygon(List<List<Double>> points) {
        if (points.size() < 3 || points.size() > MOST_POINTS) {
            throw Problem.invalid("target.region.points", "A polygon has 3 to " + MOST_POINTS + " points.");
        }
        if (points.stream().anyMatch(Shape::misplaced)) {
            throw Problem.invalid(
                    "target.region.points", "Give each point as [x, y] in fractions of the page, from 0 to 1.");
        }
        List<List<Double>> fine = points.stream()
                .map(point -> List.of(fine(point.get(0)), fine(point.get(1))))
                .toList();
        double left = along(fine, 0).min().orElseThrow();
        double top = along(fine, 1).min().orElseThrow();
        double right = along(fine, 0).max().orElseThrow();
        double bottom = along(fine, 1).max().orElseThrow();
        return large(new Shape(left, top, fine(right - left), fine(bottom - top), fine));
    }

    private static Shape large(Shape shape) {
        if (shape.w < LEAST || shape.h < LEAST) {
            throw Problem.invalid("target.region", "The region is too small to be seen. Draw it larger.");
        }
        return shape;
    }

    private static boolean misplaced(List<Double> point) {
        return point == null || point.size() != 2 || point.stream().anyMatch(Shape::outside);
    }

    /** Asked so that it is true of what is no number. */
    private static boolean outside(Double fraction) {
        return fraction == null || !(fraction >= 0 && fraction <= 1);
    }

    private static double fine(double fraction) {
        return Math.round(fraction * FINE) / FINE;
    }

    private static DoubleStream along(List<List<Double>> points, int axis) {
        return points.stream().mapToDouble(point -> point.get(axis));
    }

    /**
     * Where on the page it is: top, middle or bottom and left, centre or right, as {@code top-left}; of something as wide or
     * as high as the page only the other; {@code page} for all of it.
     */
    public String place() {
        String down = h > ALL ? "" : third(y + h / 2, "top", "middle", "bottom");
        String across = w > ALL ? "" : third(x + w / 2, "left", "centre", "right");
        String both = Stream.of(down, across).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
        return both.isEmpty() ? "page" : both;
    }

    private static String third(double middle, String first, String second, String third) {
        return middle < 1 / 3.0 ? first : middle <= 2 / 3.0 ? second : third;
    }

    /** Its corners, x before y: of a box four numbers, its own; of a polygon two for each point. */
    List<Double> numbers() {
        return points == null
                ? List.of(x, y, w, h)
                : points.stream().flatMap(List::stream).toList();
    }

    /** Its numbers with commas between, for scripts. */
    public String written() {
        return numbers().stream().map(Shape::plain).collect(Collectors.joining(","));
    }

    /** Its corners, each as its x and its y. */
    public List<List<Double>> outline() {
        return points == null
                ? List.of(List.of(x, y), List.of(x + w, y), List.of(x + w, y + h), List.of(x, y + h))
                : points;
    }

    /** The corners as SVG has them, on a page that is so wide and high. */
    String corners(double width, double height) {
        return outline().stream()
                .map(corner -> plain(corner.get(0) * width) + "," + plain(corner.get(1) * height))
                .collect(Collectors.joining(" "));
    }

    /** A number without an exponent, and no longer than it need be. */
    static String plain(double number) {
        return java.math.BigDecimal.valueOf(Math.round(number * FINE) / FINE)
                .stripTrailingZeros()
                .toPlainString();
    }
}
