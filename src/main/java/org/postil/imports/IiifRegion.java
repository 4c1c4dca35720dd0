package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.annotations.Shape;

/**
 * Parts of a canvas, as fractions of it: a box as a fragment has it (Media Fragments 1.0, 4.2.2), or the straight lines of a
 * polygon or path in SVG. What is said in another way is the box around it, where that is said too, else the whole.
 *
 * @param width of the canvas, in what its parts are counted in, as is its height
 */
record IiifRegion(double width, double height) {
    private static final int MOST_POINTS = 500;
    private static final int LONGEST = 20_000;
    private static final double LEAST = 0.001;
    private static final String NUMBER = "(-?\\d{1,7}(?:\\.\\d{1,12})?)";
    private static final Pattern BOX = Pattern.compile(
            "(?:^|[#&])xywh=(percent:|pixel:)?" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER + "(?:&|$)");
    private static final Pattern CORNERS =
            Pattern.compile("<(?:polygon\\b[^>]*?\\spoints|path\\b[^>]*?\\sd)=[\"']([^\"']*)[\"']");
    /** One row of corners, joined by straight lines and closed. */
    private static final Pattern STRAIGHT = Pattern.compile("\\s*M?[\\d\\s,.L-]*Z?\\s*");

    private static final Pattern POINT = Pattern.compile(NUMBER + "[\\s,]+" + NUMBER);

    /** Nothing where its box or polygon lies outside of the canvas. */
    Optional<Shape.Draft> of(JsonNode target) {
        List<String> said = new ArrayList<>();
        for (var selector : WrittenElsewhere.each(target.path("selector"))) {
            said.add(
                    selector.isTextual()
                            ? selector.asText()
                            : selector.path("value").asText(""));
        }
        var source = target.has("source") ? target.path("source") : target;
        said.add(source.isTextual() ? source.asText() : IiifCanvas.id(source));
        said.removeIf(words -> words.length() > LONGEST);
        return said.stream()
                .flatMap(words -> polygon(words).stream())
                .findFirst()
                .or(() -> box(said));
    }

    private Optional<Shape.Draft> polygon(String svg) {
        Matcher drawn = CORNERS.matcher(svg);
        String corners = drawn.find() && STRAIGHT.matcher(drawn.group(1)).matches() ? drawn.group(1) : "";
        List<List<Double>> points = new ArrayList<>();
        for (Matcher point = POINT.matcher(corners); point.find(); ) {
            points.add(List.of(
                    within(Double.parseDouble(point.group(1)) / width),
                    within(Double.parseDouble(point.group(2)) / height)));
        }
        return points.size() < 3 || points.size() > MOST_POINTS
                ? Optional.empty()
                : Optional.of(new Shape.Draft(null, null, null, null, points));
    }

    private Optional<Shape.Draft> box(List<String> said) {
        Matcher box = said.stream()
                .map(BOX::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElse(null);
        if (box == null) {
            return Optional.of(new Shape.Draft(0.0, 0.0, 1.0, 1.0, null));
        }
        boolean percent = "percent:".equals(box.group(1));
        double wide = percent ? 100 : width;
        double high = percent ? 100 : height;
        double left = within(number(box, 2) / wide);
        double top = within(number(box, 3) / high);
        double right = within((number(box, 2) + number(box, 4)) / wide);
        double bottom = within((number(box, 3) + number(box, 5)) / high);
        return right - left < LEAST || bottom - top < LEAST
                ? Optional.empty()
                : Optional.of(new Shape.Draft(left, top, right - left, bottom - top, null));
    }

    private static double number(Matcher box, int group) {
        return Double.parseDouble(box.group(group));
    }

    private static double within(double fraction) {
        return Math.min(1, Math.max(0, fraction));
    }
}
