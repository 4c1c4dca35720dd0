package org.postil.facsimiles;

/**
 * Finds words again in the text that was made of them, one after the other. Making a text changes the blanks between words
 * and leaves out a hyphen here and there, and nothing else.
 */
public final class TextWalk {
    private final int[] text;
    private int at;

    public TextWalk(String plain) {
        text = plain.codePoints().toArray();
    }

    /** Behind the word that was taken last, in code points. */
    public int at() {
        return at;
    }

    /** @return the code point at which the next word begins; -1 when nothing of it was left */
    public int take(String word) {
        int[] characters = word.codePoints().toArray();
        int start = -1;
        for (int character : characters) {
            int here = start < 0 ? behindBlanks(at) : at;
            if (here < text.length && text[here] == character) {
                start = start < 0 ? here : start;
                at = here + 1;
            }
        }
        return start;
    }

    private int behindBlanks(int from) {
        int here = from;
        while (here < text.length && isBlank(text[here])) {
            here++;
        }
        return here;
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\n' || character == '\t';
    }
}
