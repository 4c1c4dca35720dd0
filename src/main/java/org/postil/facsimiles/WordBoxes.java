package org.postil.facsimiles;

import java.util.ArrayList;
import java.util.List;
import org.postil.facsimiles.PlacedWord.Box;

/** What a passage covers of a page, for files; browsers work out the same for what they paint. */
final class WordBoxes {
    /** Words of a line that are nearer than this, in ten-thousandths of the page's width, are marked in one stroke. */
    private static final int GAP = 500;

    private WordBoxes() {}

    /**
     * One box for what it has of each line, or nothing.
     *
     * @param words by where they begin
     * @param end exclusive
     */
    static List<Box> of(List<PlacedWord> words, int start, int end) {
        List<Box> boxes = new ArrayList<>();
        for (PlacedWord word : words) {
            if (word.start() >= end) {
                break;
            }
            if (word.end() > start) {
                add(boxes, part(word, start, end));
            }
        }
        return boxes;
    }

    private static void add(List<Box> boxes, Box next) {
        int last = boxes.size() - 1;
        if (last >= 0 && goesOn(boxes.get(last), next)) {
            boxes.set(last, union(boxes.get(last), next));
        } else {
            boxes.add(next);
        }
    }

    /** Of a word that a passage begins or ends in, as much as it has of its letters. */
    private static Box part(PlacedWord word, int start, int end) {
        Box box = word.box();
        float length = word.end() - word.start();
        int left = Math.round(box.width() * Math.max(0, start - word.start()) / length);
        int right = Math.round(box.width() * Math.min(length, end - word.start()) / length);
        return new Box(box.left() + left, box.top(), right - left, box.height());
    }

    private static boolean goesOn(Box before, Box next) {
        int shared = Math.min(before.top() + before.height(), next.top() + next.height())
                - Math.max(before.top(), next.top());
        int gap = next.left() - before.left() - before.width();
        return shared * 2 > Math.min(before.height(), next.height()) && gap < GAP && next.left() >= before.left();
    }

    private static Box union(Box a, Box b) {
        int top = Math.min(a.top(), b.top());
        int right = Math.max(a.left() + a.width(), b.left() + b.width());
        int bottom = Math.max(a.top() + a.height(), b.top() + b.height());
        return new Box(a.left(), top, right - a.left(), bottom - top);
    }
}
