package org.postil.imports;

import java.util.List;
import org.postil.anchoring.Span;
import org.postil.facsimiles.PageSize;
import org.postil.facsimiles.PlacedWord;
import org.postil.facsimiles.PlacedWord.Box;

/** Whether a word lies under marks on its page, and how much of it. */
record PdfCovering(PageSize page, PlacedWord word) {
    /** Words as long as that and higher than wide run up or down the page. */
    private static final int TELLING = 3;

    /** @param letters whether a word may be marked in part; else it is marked when at least half of it is */
    Span under(List<Box> quads, boolean letters) {
        boolean upright = isUpright();
        Box box = upright ? turned(word.box()) : word.box();
        int covered = 0;
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (var each : quads) {
            Box quad = upright ? turned(each) : each;
            if (isAcross(quad, box)) {
                int from = Math.max(quad.left(), box.left());
                int to = Math.min(quad.left() + quad.width(), box.left() + box.width());
                covered += Math.max(0, to - from);
                left = to >= from ? Math.min(left, from) : left;
                right = to >= from ? Math.max(right, to) : right;
            }
        }
        if (right < left || quads.isEmpty()) {
            return null;
        }
        return letters && !upright ? letters(box, left, right) : covered * 2 >= box.width() ? whole() : null;
    }

    private Span whole() {
        return new Span(word.start(), word.end());
    }

    /** As letters are set when a passage is marked that begins or ends in a word: each as wide as the next. */
    private Span letters(Box box, int left, int right) {
        int length = word.end() - word.start();
        if (box.width() == 0) {
            return whole();
        }
        int from = Math.round((left - box.left()) * (float) length / box.width());
        int to = Math.round((right - box.left()) * (float) length / box.width());
        return from < to ? new Span(word.start() + from, word.start() + to) : null;
    }

    /** Whether a mark lies on the line of a word; a thin one is a line through it or beneath it. */
    private static boolean isAcross(Box quad, Box word) {
        int middle = word.top() + word.height() / 2;
        int line = quad.top() + quad.height() / 2;
        boolean thin = quad.height() * 2 < word.height();
        return quad.top() <= middle && middle <= quad.top() + quad.height() && quad.height() > 0
                || thin && word.top() <= line && line <= word.top() + word.height() * 5 / 4;
    }

    private boolean isUpright() {
        Box box = word.box();
        return word.end() - word.start() >= TELLING
                && (long) box.height() * page.height() > (long) box.width() * page.width();
    }

    private static Box turned(Box box) {
        return new Box(box.top(), box.left(), box.height(), box.width());
    }
}
