package org.postil.exports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters in the shapes that their neighbours ask for, as characters of their own (the presentation forms of Unicode).
 * A typesetter could choose the shapes by the rules of the font, and then whoever searches or copies would not find the letters
 * again: these are read as the letters they are.
 */
final class ArabicShapes {
    private static final int ALONE = 0;
    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final int WITHIN = 3;
    private static final char STROKE = 'ـ';
    private static final char LAM = 'ل';

    /** Letters, and lam with the alef after it, to their shapes: alone, last, and where they join on, first and within. */
    private static final Map<String, String> SHAPES = shapes();

    private ArabicShapes() {}

    /** Unicode lists the shapes of a letter one after the other, in this order. */
    private static Map<String, String> shapes() {
        Map<String, String> shapes = new HashMap<>();
        for (char c = 'ﭐ'; c <= 'ﻼ'; c++) {
            if (c <= 'ﯿ' || c >= 'ﺀ') {
                String letter = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                if (Character.isLetter(letter.charAt(0)) && letter.charAt(0) < 'ﭐ') {
                    shapes.merge(letter, String.valueOf(c), String::concat);
                }
            }
        }
        return shapes;
    }

    static String of(String text) {
        if (text.chars().noneMatch(c -> c >= '؀' && c <= 'ۿ')) {
            return text;
        }
        StringBuilder shaped = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c)) {
                shaped.append(c);
                continue;
            }
            int next = next(text, i);
            String letter = String.valueOf(c);
            if (c == LAM && next == i + 1 && SHAPES.containsKey(letter + text.charAt(next))) {
                letter += text.charAt(next);
                i = next;
                next = next(text, i);
            }
            String shapes = SHAPES.getOrDefault(letter, letter);
            boolean joins = c == STROKE || shapes.length() > WITHIN;
            boolean onward = joins && next < text.length() && isJoined(text.charAt(next));
            int shape = joined ? onward ? WITHIN : LAST : onward ? FIRST : ALONE;
            boolean asItIs = shape >= shapes.length() || shape == ALONE && letter.length() == 1;
            shaped.append(asItIs ? letter : shapes.charAt(shape));
            joined = onward;
        }
        return shaped.toString();
    }

    /** Where the next letter is; marks stand above or below the one before them. */
    private static int next(String text, int from) {
        int next = from + 1;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isJoined(char c) {
        return c == STROKE || SHAPES.getOrDefault(String.valueOf(c), "").length() > LAST;
    }
}
