package org.postil.anchoring;

/**
 * Where a text may best be cut: what people bring in, take out and move begins with a line, a sentence or at least a word,
 * though the letters beside it would allow a cut some way off.
 */
final class Seam {
    private static final int LINE = 3;
    private static final int SENTENCE = 2;
    private static final int WORD = 1;

    /** Code points looked at on either side. */
    private static final int REACH = 200;

    /** So few code points at either end of what was moved may be its neighbours'. */
    private static final int EDGE = 12;

    private Seam() {}

    /**
     * How far to push the cut at {@code end}, behind which the text goes on at {@code start}, so that the rest reads the same
     * and the cut is the best and nearest; negative towards the text's start.
     *
     * @param back code points before the cut that may be crossed
     * @param ahead and behind it
     */
    static int push(int[] text, int end, int start, int back, int ahead) {
        int best = 0;
        int rank = rank(text, end);
        for (int i = 1; i < Math.min(back, REACH) && text[end - i] == text[start - i]; i++) {
            if (rank(text, end - i) > rank) {
                rank = rank(text, end - i);
                best = -i;
            }
        }
        for (int i = 1; i < Math.min(ahead, REACH) && text[end + i - 1] == text[start + i - 1]; i++) {
            int here = rank(text, end + i);
            if (here > rank || here == rank && i < -best) {
                rank = here;
                best = i;
            }
        }
        return best;
    }

    /** The block from the first sentence that starts near its start to the last one that ends near its end. */
    static Block whole(int[] text, Block block) {
        int from = 0;
        while (from < EDGE && from < block.length() && rank(text, block.before() + from) < SENTENCE) {
            from++;
        }
        int to = block.length();
        while (to > block.length() - EDGE && to > 0 && rank(text, block.before() + to) < SENTENCE) {
            to--;
        }
        int start = rank(text, block.before() + from) < SENTENCE ? 0 : from;
        int end = rank(text, block.before() + to) < SENTENCE ? block.length() : to;
        return end <= start ? block : block.first(end).from(start);
    }

    private static int rank(int[] text, int at) {
        if (at == 0 || at == text.length || text[at - 1] == '\n') {
            return LINE;
        }
        if (!Character.isWhitespace(text[at - 1])) {
            return 0;
        }
        return at > 1 && ".?!:".indexOf(text[at - 2]) >= 0 ? SENTENCE : WORD;
    }
}
