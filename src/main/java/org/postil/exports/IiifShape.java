package org.postil.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.annotations.Region;
import org.postil.facsimiles.PageSize;
import org.postil.facsimiles.PlacedWord.Box;

/**
 * A part of a canvas: polygons in its pixels, each a row of corners as x and y. Without any it is the whole canvas.
 *
 * @param plain whether it is a single box, which a fragment says as well as an outline
 */
record IiifShape(List<List<long[]>> polygons, boolean plain) {

    static IiifShape of(Region region) {
        List<long[]> corners = region.shape().outline().stream()
                .map(corner -> new long[] {
                    Math.round(corner.get(0) * region.width()), Math.round(corner.get(1) * region.height())
                })
                .toList();
        return new IiifShape(List.of(corners), region.shape().points() == null);
    }

    static IiifShape of(List<Box> boxes, PageSize page) {
        return new IiifShape(boxes.stream().map(box -> corners(box, page)).toList(), boxes.size() == 1);
    }

    private static List<long[]> corners(Box box, PageSize page) {
        long left = share(box.left(), page.width());
        long top = share(box.top(), page.height());
        long right = share(box.left() + box.width(), page.width());
        long bottom = share(box.top() + box.height(), page.height());
        return List.of(
                new long[] {left, top}, new long[] {right, top}, new long[] {right, bottom}, new long[] {left, bottom});
    }

    private static long share(int part, int whole) {
        return Math.round((double) part * whole / Box.WHOLE);
    }

    boolean isWhole() {
        return polygons.isEmpty();
    }

    /**
     * The box around it as viewers read it, in whole pixels without a prefix (Media Fragments 1.0, 4.2.2); and, where that
     * says too much, its outline, as a path, which is what viewers draw.
     */
    List<Object> selectors() {
        List<Object> selectors = new ArrayList<>();
        selectors.add(selector("FragmentSelector", "http://www.w3.org/TR/media-frags/", fragment()));
        if (!plain) {
            selectors.add(selector("SvgSelector", null, svg()));
        }
        return selectors;
    }

    private String fragment() {
        var xs = polygons.stream()
                .flatMap(List::stream)
                .mapToLong(corner -> corner[0])
                .summaryStatistics();
        var ys = polygons.stream()
                .flatMap(List::stream)
                .mapToLong(corner -> corner[1])
                .summaryStatistics();
        // What is thinner than a pixel is there all the same.
        return "xywh=" + xs.getMin() + "," + ys.getMin() + "," + Math.max(1, xs.getMax() - xs.getMin()) + ","
                + Math.max(1, ys.getMax() - ys.getMin());
    }

    private String svg() {
        String path = polygons.stream()
                .map(corners -> corners.stream()
                        .map(corner -> corner[0] + "," + corner[1])
                        .collect(Collectors.joining(" L", "M", " Z")))
                .collect(Collectors.joining(" "));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"" + path + "\"/></svg>";
    }

    private static Map<String, Object> selector(String type, String standard, String value) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("type", type);
        if (standard != null) {
            selector.put("conformsTo", standard);
        }
        selector.put("value", value);
        return selector;
    }
}
