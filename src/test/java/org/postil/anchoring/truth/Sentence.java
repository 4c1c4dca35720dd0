package org.postil.anchoring.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence with the white space behind it.
 *
 * @param letters its code points
 * @param origins for each, its offset in the text before the edits, or {@link #NEW}
 */
record Sentence(int[] letters, int[] origins) {
    static final int NEW = -1;

    /** The sentences of a text: each ends behind a full stop, question or exclamation mark and the space that follows, or a line. */
    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int[] all = text.codePoints().toArray();
        int from = 0;
        for (int at = 1; at <= all.length; at++) {
            boolean ends = at == all.length || !space(all[at]) && space(all[at - 1]) && endsBefore(all, from, at);
            if (ends) {
                int[] origins = new int[at - from];
                Arrays.setAll(origins, new Offsets(from)::at);
                sentences.add(new Sentence(Arrays.copyOfRange(all, from, at), origins));
                from = at;
            }
        }
        return sentences;
    }

    private record Offsets(int from) {
        int at(int index) {
            return from + index;
        }
    }

    private static boolean endsBefore(int[] all, int from, int at) {
        int last = at - 1;
        while (last > from && space(all[last])) {
            if (all[last] == '\n') {
                return true;
            }
            last--;
        }
        return ".?!:".indexOf(all[last]) >= 0;
    }

    static Sentence written(String words) {
        int[] letters = words.codePoints().toArray();
        int[] origins = new int[letters.length];
        Arrays.fill(origins, NEW);
        return new Sentence(letters, origins);
    }

    Sentence copy() {
        return written(new String(letters, 0, letters.length));
    }

    int length() {
        return letters.length;
    }

    /** Its code points without the white space behind. */
    int words() {
        int end = letters.length;
        while (end > 0 && space(letters[end - 1])) {
            end--;
        }
        return end;
    }

    String spaceBehind() {
        return new String(letters, words(), length() - words());
    }

    /** Another stretch of new letters instead of {@code [from, to)}. */
    Sentence with(int from, int to, String written) {
        Sentence between = written(written);
        return new Sentence(join(letters, from, to, between.letters), join(origins, from, to, between.origins));
    }

    private static int[] join(int[] of, int from, int to, int[] between) {
        int[] joined = new int[from + between.length + of.length - to];
        System.arraycopy(of, 0, joined, 0, from);
        System.arraycopy(between, 0, joined, from, between.length);
        System.arraycopy(of, to, joined, from + between.length, of.length - to);
        return joined;
    }

    /** Code points that have to be removed and added to make the other of it. */
    int edits(Sentence other) {
        int[] common = new int[other.length() + 1];
        for (int letter : letters) {
            int diagonal = 0;
            for (int j = 1; j < common.length; j++) {
                int above = common[j];
                common[j] = letter == other.letters[j - 1] ? diagonal + 1 : Math.max(above, common[j - 1]);
                diagonal = above;
            }
        }
        return length() + other.length() - 2 * common[other.length()];
    }

    static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Override
    public String toString() {
        return new String(letters, 0, letters.length);
    }
}
