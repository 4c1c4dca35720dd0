package org.postil.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a document is set, in points.
 *
 * @param body the size of most of its type
 * @param leading from one line of a paragraph to the next
 * @param headings the sizes of headings, the largest first
 */
record PdfMeasure(float body, float leading, List<Float> headings, Map<Integer, Float> rights) {
    private static final float LARGER = 1.15f;
    private static final int LEVELS = 3;
    private static final int BUCKET = 6;

    /** Between which edges the lines around a line are set. */
    record Column(float left, float right) {}

    static PdfMeasure of(List<PdfPage> pages) {
        Map<Float, Integer> sizes = new HashMap<>();
        pages.forEach(page -> page.lines()
                .forEach(line -> sizes.merge(line.roundedSize(), line.text().length(), Integer::sum)));
        float body = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        var headings = sizes.entrySet().stream()
                .filter(size -> size.getKey() >= body * LARGER && size.getValue() < all / 4)
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .limit(LEVELS)
                .toList();
        var rights = rights(pages);
        return new PdfMeasure(body, leading(pages, body, rights), headings, rights);
    }

    /** A line that is full is followed by the next of its paragraph, as a rule. */
    private static float leading(List<PdfPage> pages, float body, Map<Integer, Float> rights) {
        List<Float> gaps = new ArrayList<>();
        for (var page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                var before = page.lines().get(i - 1);
                float gap = page.lines().get(i).baseline() - before.baseline();
                boolean full = before.right() > rights.get(bucket(before.left())) - body * 5;
                if (full && before.roundedSize() == body && gap > body / 2 && gap < body * 3) {
                    gaps.add(gap);
                }
            }
        }
        Collections.sort(gaps);
        return gaps.isEmpty() ? body * 1.2f : gaps.get(gaps.size() * 2 / 5);
    }

    /** How far lines that begin at one place reach, the longest tenth of them left out. */
    private static Map<Integer, Float> rights(List<PdfPage> pages) {
        Map<Integer, List<Float>> all = new HashMap<>();
        pages.forEach(
                page -> page.lines().forEach(line -> all.computeIfAbsent(bucket(line.left()), b -> new ArrayList<>())
                        .add(line.right())));
        Map<Integer, Float> rights = new HashMap<>();
        all.forEach((left, several) -> {
            Collections.sort(several);
            rights.put(left, several.get(several.size() * 9 / 10));
        });
        return rights;
    }

    private static int bucket(float left) {
        return Math.round(left / BUCKET);
    }

    /** The level of a heading of this size, from 1; 0 when it is none. */
    int level(PdfLine line) {
        return headings.indexOf(line.roundedSize()) + 1;
    }

    /** The column of each line of a page; another begins where the text goes up. */
    List<Column> columns(PdfPage page) {
        List<Column> columns = new ArrayList<>();
        var lines = page.lines();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).baseline() < lines.get(i - 1).baseline() - leading) {
                var column = column(lines.subList(from, i));
                IntStream.range(from, i).forEach(line -> columns.add(column));
                from = i;
            }
        }
        return columns;
    }

    /** Its left edge is where the leftmost lines begin, if there are two of them. */
    private Column column(List<PdfLine> lines) {
        Map<Integer, Integer> lefts = new HashMap<>();
        lines.forEach(line -> lefts.merge(bucket(line.left()), 1, Integer::sum));
        int edge = lefts.entrySet().stream()
                .filter(left -> left.getValue() > 1)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Collections.min(lefts.keySet()));
        float left = (float) lines.stream()
                .filter(line -> bucket(line.left()) == edge)
                .mapToDouble(PdfLine::left)
                .min()
                .orElse(0);
        return new Column(left, rights.getOrDefault(edge, Float.MAX_VALUE));
    }
}
