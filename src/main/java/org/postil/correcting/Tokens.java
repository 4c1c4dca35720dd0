package org.postil.correcting;

import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of which a block's HTML is compared: tags, words, and each other character by itself. Put together they are
 * the HTML again.
 */
final class Tokens {
    private static final int SOFT_HYPHEN = 0xad;

    private Tokens() {}

    static List<String> of(String html) {
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < html.length(); ) {
            int end = end(html, at);
            tokens.add(html.substring(at, end));
            at = end;
        }
        return tokens;
    }

    static boolean isTag(String token) {
        return token.charAt(0) == '<';
    }

    static boolean isWord(String token) {
        return isLetter(token.codePointAt(0));
    }

    private static int end(String html, int at) {
        char c = html.charAt(at);
        if (c == '<') {
            return html.indexOf('>', at) + 1;
        }
        if (c == '&') {
            return html.indexOf(';', at) + 1;
        }
        int first = html.codePointAt(at);
        int end = at + Character.charCount(first);
        // Scripts without spaces between words are compared sign by sign.
        while (isLetter(first) && !Character.isIdeographic(first) && end < html.length()) {
            int next = html.codePointAt(end);
            if (!isLetter(next) || Character.isIdeographic(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isLetter(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == SOFT_HYPHEN;
    }
}
