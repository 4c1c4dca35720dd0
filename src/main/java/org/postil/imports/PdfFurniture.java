package org.postil.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands on pages and not in the text: running heads, feet and page numbers. It stands near the edge of a page and
 * comes again at the same height, the same but for its numbers. When unsure, a line is text.
 */
final class PdfFurniture {
    /** How much of a page, above and beneath, is its edge. */
    private static final float EDGE = 0.14f;

    private static final int OFTEN = 3;
    private static final int NEAR = 3;
    private static final float SAME_HEIGHT = 6f;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:[-–—\\[(. ]*|(?:page|seite|p\\.|s\\.|l\\.|стр\\.) *)(\\d{1,4})(?: *(?:/|of|von) *\\d{1,4})?[-–—\\]). ]*");
    private static final Pattern BESIDE = Pattern.compile("^(\\d{1,4})(?= +\\S)|(?<=\\S {1,5})(\\d{1,4})$");

    private final List<PdfPage> pages;
    private final Set<String> running = new HashSet<>();

    private PdfFurniture(List<PdfPage> pages) {
        this.pages = pages;
        gather();
    }

    /** @return the pages without it; a page that has no label yet is labelled with the number printed on it */
    static List<PdfPage> clear(List<PdfPage> pages) {
        return new PdfFurniture(pages).cleared();
    }

    private List<PdfPage> cleared() {
        var printed = pages.stream().map(PdfFurniture::numbers).toList();
        List<PdfPage> cleared = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < pages.size(); i++) {
            var number = number(printed, i);
            any |= number != null;
            cleared.add(cleared(pages.get(i), number));
        }
        return labelled(cleared, any);
    }

    private PdfPage cleared(PdfPage page, Integer number) {
        var kept = page.lines().stream()
                .filter(line -> !isEdge(page, line)
                        || !running.contains(key(page, line))
                                && !(number != null
                                        && NUMBER.matcher(line.text()).matches()))
                .toList();
        return page.with(kept).labelled(page.label().isEmpty() && number != null ? "" + number : page.label());
    }

    /** Where no number is printed a page has its place in the file, in brackets if others have theirs printed. */
    private static List<PdfPage> labelled(List<PdfPage> pages, boolean printed) {
        List<PdfPage> labelled = new ArrayList<>();
        for (var page : pages) {
            int place = labelled.size() + 1;
            labelled.add(page.label().isEmpty() ? page.labelled(printed ? "[" + place + "]" : "" + place) : page);
        }
        return labelled;
    }

    private void gather() {
        Map<String, Integer> times = new HashMap<>();
        for (var page : pages) {
            page.lines().stream()
                    .filter(line -> isEdge(page, line))
                    .map(line -> key(page, line))
                    .distinct()
                    .forEach(key -> times.merge(key, 1, Integer::sum));
        }
        times.forEach((key, often) -> {
            if (often >= OFTEN) {
                running.add(key);
            }
        });
    }

    private static boolean isEdge(PdfPage page, PdfLine line) {
        return line.baseline() < page.height() * EDGE || line.baseline() > page.height() * (1 - EDGE);
    }

    private static String key(PdfPage page, PdfLine line) {
        var words = line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+|\\b[ivxl]+\\b", "#");
        boolean above = line.baseline() < page.height() / 2;
        // A foot is measured from beneath, since pages may differ in height.
        float height = above ? line.baseline() : page.height() - line.baseline();
        return words + (above ? " above " : " beneath ") + Math.round(height / SAME_HEIGHT);
    }

    /** What may be its number: digits alone on a line at its edge, or at one end of such a line. */
    private static List<Integer> numbers(PdfPage page) {
        List<Integer> numbers = new ArrayList<>();
        for (var line : page.lines()) {
            if (isEdge(page, line)) {
                var alone = NUMBER.matcher(line.text());
                var beside = BESIDE.matcher(line.text());
                if (alone.matches()) {
                    numbers.add(Integer.valueOf(alone.group(1)));
                } else if (beside.find()) {
                    numbers.add(Integer.valueOf(beside.group(beside.group(1) == null ? 2 : 1)));
                }
            }
        }
        return numbers;
    }

    /** The number that a page near by is numbered in step with, or null. */
    private static Integer number(List<List<Integer>> printed, int index) {
        for (var number : printed.get(index)) {
            for (int i = Math.max(0, index - NEAR); i <= Math.min(printed.size() - 1, index + NEAR); i++) {
                if (i != index && printed.get(i).contains(number + i - index)) {
                    return number;
                }
            }
        }
        return null;
    }
}
