package org.postil.citations.csl;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes initials of given names.
 *
 * @param with what follows each
 * @param hyphen whether that of Jean-Luc is kept
 */
record Initials(String with, boolean hyphen) {
    private static final Pattern PART = Pattern.compile("([^\\s.\\-‐]+)(\\.)?(\\s*[-‐]?\\s*)");
    private static final Pattern TAG = Pattern.compile("<[^<>]+>");

    /** @param shorten false to complete only the initials that are there already */
    String of(String given, boolean shorten) {
        StringBuilder out = new StringBuilder();
        Matcher tag = TAG.matcher(given.strip());
        int done = 0;
        while (tag.find()) {
            append(out, given.strip().substring(done, tag.start()), shorten);
            out.append(tag.group());
            done = tag.end();
        }
        append(out, given.strip().substring(done), shorten);
        return out.toString().strip();
    }

    private void append(StringBuilder all, String given, boolean shorten) {
        StringBuilder out = new StringBuilder();
        Matcher part = PART.matcher(given.strip());
        boolean hyphenBefore = given.startsWith("-");
        while (part.find()) {
            String word = part.group(1);
            boolean hyphenBehind = part.group(3).contains("-") || part.group(3).contains("‐");
            boolean particle = Character.isLowerCase(word.codePointAt(0));
            boolean abbreviated = part.group(2) != null;
            boolean initial = word.codePointCount(0, word.length()) == 1;
            if (particle && hyphenBefore && shorten) {
                trimHyphen(out);
            } else if (particle) {
                space(out);
                out.append(word).append(abbreviated ? "." : "").append(hyphenBehind ? "-" : " ");
            } else if (initial || abbreviated || shorten) {
                appendInitial(out, initial || abbreviated ? word : first(word), hyphenBehind);
            } else {
                space(out);
                out.append(word).append(hyphenBehind ? "-" : " ");
            }
            hyphenBefore = hyphenBehind;
        }
        boolean leading = given.startsWith("-") && out.length() > 0;
        String spaceBefore = !given.isEmpty() && Character.isWhitespace(given.charAt(0)) ? " " : "";
        all.append(leading ? hyphen ? "-" : "" : spaceBefore)
                .append(out.toString().stripTrailing());
    }

    private void appendInitial(StringBuilder out, String letters, boolean hyphenated) {
        if (out.length() > 0 && Character.isLetter(out.charAt(out.length() - 1)) && !with.isEmpty()) {
            space(out);
        }
        out.append(letters);
        if (hyphenated && hyphen) {
            out.append(with.stripTrailing()).append("-");
        } else {
            out.append(with);
        }
    }

    /** "TSerendorj" is written so that its initial is "Ts". */
    private static String first(String word) {
        return word.matches("\\p{Lu}\\p{Lu}\\p{Ll}.*")
                ? word.charAt(0) + word.substring(1, 2).toLowerCase(Locale.ROOT)
                : Character.toString(word.codePointAt(0));
    }

    private static void trimHyphen(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
    }

    private static void space(StringBuilder out) {
        char last = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
        if (!Character.isWhitespace(last) && last != '-') {
            out.append(' ');
        }
    }
}
