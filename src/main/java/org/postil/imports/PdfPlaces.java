package org.postil.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Span;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PlacedWord;
import org.postil.facsimiles.PlacedWord.Box;
import org.postil.facsimiles.PlacedWord.Edges;
import org.postil.imports.ImportedNote.Spot;

/** Which words of the text lie under what is marked on the pages of a PDF, or beside it; by the box of every word. */
final class PdfPlaces {
    private static final int CORNERS = 8;
    private static final int MOST_QUADS = 20_000;

    /** In ten-thousandths of a page. */
    private static final int LEAST = 10;

    /** Marks times words on their pages. A hundred thousand marks of a few lines on full pages come near it. */
    private static final long MOST_WORK = 1_000_000_000;

    private final List<PDPage> pages;
    private final List<PageDraft> drafts;
    /** Where each word begins, in the order of the text. */
    private final int[] starts;

    private final PlainText text;
    private final Map<Integer, String> words = new HashMap<>();
    private long work;

    PdfPlaces(List<PDPage> pages, List<PageDraft> drafts, PlainText text) {
        this.pages = pages;
        this.drafts = drafts;
        this.text = text;
        this.starts = drafts.stream()
                .flatMap(draft -> draft.words().stream())
                .mapToInt(PlacedWord::start)
                .sorted()
                .toArray();
    }

    /** The marks of a file ask for more work than any real ones do. */
    static final class TooMuch extends RuntimeException {
        private TooMuch() {
            super(null, null, false, false);
        }
    }

    /** The boxes of a mark, and whether it says them itself. */
    private record Quads(List<Box> boxes, boolean said) {}

    /**
     * The words under marks, as the stretches of the text that they make, in its order; none where nothing lies under them.
     *
     * @param sure whether the marks themselves say which words they are on
     */
    record Under(List<Span> stretches, boolean sure) {}

    /**
     * @param letters whether the marks were made from these same boxes and cut words at a letter; others mark a word of which
     *     at least half lies under them
     */
    Under under(List<PdfRemark> marks, boolean letters) {
        List<Span> words = new ArrayList<>();
        boolean sure = true;
        for (var mark : marks) {
            var quads = quads(mark);
            sure &= quads.said();
            var draft = drafts.get(mark.page());
            spend((long) quads.boxes().size() * draft.words().size());
            for (var word : draft.words()) {
                var part = new PdfCovering(draft.size(), word).under(quads.boxes(), letters);
                if (part != null) {
                    words.add(part);
                }
            }
        }
        return new Under(stretches(words), sure);
    }

    /** The words of the line that something stands beside, or on; null when there is no line as high on its page. */
    Span beside(PdfRemark remark) {
        float[] corners = remark.rectangle();
        var draft = drafts.get(remark.page());
        if (corners.length < 4 || draft.words().isEmpty()) {
            return null;
        }
        spend(draft.words().size());
        var place = box(remark.page(), corners[0], corners[1], corners[2], corners[3]);
        var nearest = draft.words().stream()
                .filter(word ->
                        apart(middle(word.box()), middle(place)) <= word.box().height())
                .min(Comparator.comparingInt((PlacedWord word) -> apart(middle(word.box()), middle(place)))
                        .thenComparingInt(word -> beyond(word.box(), place)))
                .orElse(null);
        return nearest == null ? null : line(draft.words(), nearest);
    }

    /** What parts of a note take up of the page of the first; null when that is nothing, or too small to be seen. */
    Spot spot(List<PdfRemark> parts) {
        int page = parts.get(0).page();
        var boxes = parts.stream()
                .filter(part -> part.page() == page)
                .flatMap(part -> quads(part).boxes().stream())
                .filter(box -> box.width() >= LEAST && box.height() >= LEAST)
                .toList();
        if (boxes.isEmpty()) {
            return null;
        }
        int left = boxes.stream().mapToInt(Box::left).min().orElseThrow();
        int top = boxes.stream().mapToInt(Box::top).min().orElseThrow();
        int right =
                boxes.stream().mapToInt(box -> box.left() + box.width()).max().orElseThrow();
        int bottom =
                boxes.stream().mapToInt(box -> box.top() + box.height()).max().orElseThrow();
        return new Spot(
                page,
                drafts.get(page).size(),
                words.computeIfAbsent(page, this::words),
                new Box(left, top, right - left, bottom - top));
    }

    private String words(int page) {
        var placed = drafts.get(page).words();
        return placed.isEmpty()
                ? ""
                : text.slice(
                        placed.stream().mapToInt(PlacedWord::start).min().orElseThrow(),
                        placed.stream().mapToInt(PlacedWord::end).max().orElseThrow());
    }

    /** The words that follow one another around this one at its height. */
    private Span line(List<PlacedWord> words, PlacedWord one) {
        int at = words.indexOf(one);
        int from = at;
        int to = at;
        while (from > 0 && isBeside(words.get(from - 1), words.get(from), one)) {
            from--;
        }
        while (to < words.size() - 1 && isBeside(words.get(to), words.get(to + 1), one)) {
            to++;
        }
        return new Span(words.get(from).start(), words.get(to).end());
    }

    private boolean isBeside(PlacedWord first, PlacedWord second, PlacedWord line) {
        boolean high =
                apart(middle(first.box()), middle(line.box())) * 2 <= line.box().height()
                        && apart(middle(second.box()), middle(line.box())) * 2
                                <= line.box().height();
        return high && follows(first.start(), second.start());
    }

    private boolean follows(int first, int second) {
        int at = Arrays.binarySearch(starts, first);
        return at >= 0 && at + 1 < starts.length && starts[at + 1] == second;
    }

    /** Words that follow one another make one stretch. */
    private List<Span> stretches(List<Span> words) {
        List<Span> sorted = words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        List<Span> stretches = new ArrayList<>();
        int latest = -1;
        for (var word : sorted) {
            int at = place(word.start());
            int last = stretches.size() - 1;
            if (last >= 0 && at <= latest + 1) {
                Span before = stretches.get(last);
                stretches.set(last, new Span(before.start(), Math.max(before.end(), word.end())));
            } else {
                stretches.add(word);
            }
            latest = at;
        }
        return stretches;
    }

    /** Which word it is in, of all. */
    private int place(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at < 0 ? -at - 2 : at;
    }

    private Quads quads(PdfRemark mark) {
        float[] points = mark.quads();
        if (points.length > MOST_QUADS * CORNERS) {
            throw new TooMuch();
        }
        List<Box> quads = new ArrayList<>();
        for (int at = 0; at + CORNERS <= points.length; at += CORNERS) {
            quads.add(around(mark.page(), points, at));
        }
        boolean said = !quads.isEmpty();
        float[] corners = mark.rectangle();
        if (!said && corners.length >= 4) {
            // Around several lines it holds more than is marked.
            quads.add(box(mark.page(), corners[0], corners[1], corners[2], corners[3]));
        }
        return new Quads(quads.stream().distinct().toList(), said);
    }

    private Box around(int page, float[] points, int from) {
        float left = points[from];
        float right = left;
        float bottom = points[from + 1];
        float top = bottom;
        for (int i = from + 2; i < from + CORNERS; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            bottom = Math.min(bottom, points[i + 1]);
            top = Math.max(top, points[i + 1]);
        }
        return box(page, left, bottom, right, top);
    }

    /** As the page is looked at: a file counts from the lower left corner of a page that may be turned. */
    private Box box(int number, float x1, float y1, float x2, float y2) {
        var page = pages.get(number);
        var crop = page.getCropBox();
        float left = (Math.min(x1, x2) - crop.getLowerLeftX()) / crop.getWidth();
        float right = (Math.max(x1, x2) - crop.getLowerLeftX()) / crop.getWidth();
        float top = (crop.getUpperRightY() - Math.max(y1, y2)) / crop.getHeight();
        float bottom = (crop.getUpperRightY() - Math.min(y1, y2)) / crop.getHeight();
        if (!Float.isFinite(left + right + top + bottom)) {
            return new Box(0, 0, 0, 0);
        }
        var edges =
                switch (Math.floorMod(page.getRotation(), 360)) {
                    case 90 -> new Edges(1 - bottom, left, 1 - top, right);
                    case 180 -> new Edges(1 - right, 1 - bottom, 1 - left, 1 - top);
                    case 270 -> new Edges(top, 1 - right, bottom, 1 - left);
                    default -> new Edges(left, top, right, bottom);
                };
        return Box.of(edges, 1, 1);
    }

    private static int middle(Box box) {
        return box.top() + box.height() / 2;
    }

    private static int apart(int one, int other) {
        return Math.abs(one - other);
    }

    /** How far a word stands from a place to its left or right. */
    private static int beyond(Box word, Box place) {
        return Math.max(
                0, Math.max(word.left() - place.left() - place.width(), place.left() - word.left() - word.width()));
    }

    private void spend(long more) {
        work += more;
        if (work > MOST_WORK) {
            throw new TooMuch();
        }
    }
}
