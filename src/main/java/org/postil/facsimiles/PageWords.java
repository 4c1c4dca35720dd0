package org.postil.facsimiles;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.postil.facsimiles.PlacedWord.Box;

/**
 * The words of a page as they are kept: some ten bytes each. For every word seven numbers, each the difference from what
 * one would expect after the word before (it begins where that ended, on its line), so that most take one byte; negative
 * ones are folded among the others (0, -1, 1, -2 …), seven bits to a byte, the lowest first, the eighth bit set when more
 * follow.
 */
public final class PageWords {
    private PageWords() {}

    static byte[] packed(List<PlacedWord> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(words.size() * 10);
        int at = 0;
        Box before = new Box(0, 0, 0, 0);
        for (PlacedWord word : words) {
            Box box = word.box();
            write(bytes, word.start() - at);
            write(bytes, word.end() - word.start());
            write(bytes, box.left() - before.left() - before.width());
            write(bytes, box.top() - before.top());
            write(bytes, box.width());
            write(bytes, box.height() - before.height());
            write(bytes, word.confidence());
            at = word.end();
            before = box;
        }
        return bytes.toByteArray();
    }

    static List<PlacedWord> unpacked(byte[] packed) {
        List<PlacedWord> words = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int at = 0;
        Box before = new Box(0, 0, 0, 0);
        while (bytes.hasRemaining()) {
            int start = at + read(bytes);
            int end = start + read(bytes);
            int left = before.left() + before.width() + read(bytes);
            int top = before.top() + read(bytes);
            Box box = new Box(left, top, read(bytes), before.height() + read(bytes));
            words.add(new PlacedWord(start, end, box, read(bytes)));
            at = end;
            before = box;
        }
        return words;
    }

    private static void write(ByteArrayOutputStream bytes, int number) {
        int rest = number << 1 ^ number >> 31;
        while (rest >>> 7 != 0) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private static int read(ByteBuffer bytes) {
        int folded = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            folded |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return folded >>> 1 ^ -(folded & 1);
    }
}
