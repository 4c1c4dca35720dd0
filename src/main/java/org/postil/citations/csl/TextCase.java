package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the case of output, except where the item says that it must stay. */
final class TextCase {
    private static final Pattern WORD = Pattern.compile("[^\\s\u00a0\u202f\\-–—/]+");
    /** The list of the schema, and "about", which keeps a capital it has: Chicago's 18th edition gives it one. */
    private static final Set<String> STOP = Set.of(
            ("a about across afore after against along alongside amid amidst among amongst an and anenst apropos apud around as"
                            + " aside astride at athwart atop barring before behind below beneath beside besides between"
                            + " beyond but by c ca circa d d’ de despite down during et except for forenenst from given in"
                            + " inside into lest like modulo near next nor notwithstanding of off on onto or out over per"
                            + " plus pro qua sans since so than the through throughout thru thruout till to toward towards"
                            + " under underneath until unto up upon v van versus via vis-à-vis von vs whereas with within"
                            + " without yet")
                    .split(" "));

    private final List<Piece> pieces = new ArrayList<>();
    private final Locale locale;

    private record Piece(Out.Words leaf, boolean locked) {}

    private TextCase(Locale locale) {
        this.locale = locale;
    }

    /** @param english whether headline style applies */
    static void apply(String textCase, Out out, boolean english, String language) {
        if (out == null || textCase == null) {
            return;
        }
        TextCase work = new TextCase(locale(language));
        work.collect(out, false);
        switch (textCase) {
            case "lowercase" -> work.each(true);
            case "uppercase" -> work.each(false);
            case "capitalize-first" -> work.capitalizeFirst();
            case "capitalize-all" -> work.words(false);
            case "sentence" -> work.sentence();
            case "title" -> {
                if (english) {
                    work.words(true);
                }
            }
            default -> {
                // The schema knows no others.
            }
        }
    }

    private static Locale locale(String language) {
        return language == null ? Locale.ROOT : Locale.forLanguageTag(language.replace('_', '-'));
    }

    /** Small capitals and raised or lowered words are set as they are written. */
    private void collect(Out out, boolean locked) {
        if (out instanceof Out.Words words) {
            pieces.add(new Piece(words, locked));
        } else if (out instanceof Out.Span span) {
            boolean kept = locked
                    || span.role() == Out.Role.NO_CASE
                    || span.role() == Out.Role.NO_DECORATION
                    || span.look().align() != null
                    || span.look().variant() != null;
            span.parts().forEach(part -> collect(part, kept));
        }
    }

    private void each(boolean lower) {
        for (Piece piece : pieces) {
            if (!piece.locked()) {
                String text = piece.leaf().text.toString();
                replace(piece, lower ? text.toLowerCase(locale) : text.toUpperCase(locale));
            }
        }
    }

    private void capitalizeFirst() {
        String all = all();
        Matcher word = WORD.matcher(all);
        if (word.find()) {
            capitalize(word.start(), word.group());
        }
    }

    private void sentence() {
        boolean shouts = all().equals(all().toUpperCase(locale)) && !all().equals(all().toLowerCase(locale));
        for (Piece piece : pieces) {
            if (!piece.locked()) {
                String text = piece.leaf().text.toString();
                replace(piece, shouts ? text.toLowerCase(locale) : lowered(text));
            }
        }
        capitalizeFirst();
    }

    /** Words that only begin with a capital lose it; those with capitals within are names of some kind. */
    private String lowered(String text) {
        Matcher word = WORD.matcher(text);
        return word.replaceAll(found -> {
            String rest = found.group().substring(1);
            String kept = rest.equals(rest.toLowerCase(locale)) ? found.group().toLowerCase(locale) : found.group();
            return Matcher.quoteReplacement(kept);
        });
    }

    private void words(boolean title) {
        String all = all();
        List<int[]> found = new ArrayList<>();
        Matcher word = WORD.matcher(all);
        while (word.find()) {
            if (all.substring(word.start(), word.end()).chars().anyMatch(Character::isLetterOrDigit)) {
                found.add(new int[] {word.start(), word.end()});
            }
        }
        for (int i = 0; i < found.size(); i++) {
            int[] at = found.get(i);
            String text = all.substring(at[0], at[1]);
            boolean edge = i == 0 || i == found.size() - 1 || endsSentence(all, at[0]);
            if (!title || edge && !isTail(all, at[0], text) || isCapitalised(all, at, text)) {
                capitalize(at[0], text);
            } else if (text.matches("\\p{Lu}\\p{Ll}+") && !text.equals("About")) {
                change(at[0], false);
            }
        }
    }

    private boolean isCapitalised(String all, int[] at, String text) {
        boolean hyphenAfter = at[1] < all.length() && all.charAt(at[1]) == '-';
        boolean hyphenBefore = at[0] > 0 && all.charAt(at[0] - 1) == '-';
        String bare = text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        boolean stop = STOP.contains(bare.toLowerCase(locale)) || bare.startsWith("d’") || bare.startsWith("l’");
        return (!stop || hyphenAfter && !hyphenBefore) && !isTail(all, at[0], text) && !isSymbol(bare);
    }

    /** The letter behind a hyphen in "07-x". */
    private static boolean isTail(String all, int start, String text) {
        return text.length() == 1 && start > 0 && all.charAt(start - 1) == '-';
    }

    private static boolean isSymbol(String bare) {
        return bare.length() == 1 && bare.charAt(0) > 0x24f;
    }

    private static boolean endsSentence(String all, int start) {
        int i = start - 1;
        while (i >= 0 && (Character.isWhitespace(all.charAt(i)) || "“‘\"'’”(".indexOf(all.charAt(i)) >= 0)) {
            i--;
        }
        return i >= 0 && i < start - 1 && ":?!.".indexOf(all.charAt(i)) >= 0;
    }

    /** Only a word without any capital gets one. */
    private void capitalize(int start, String word) {
        int letter = 0;
        while (letter < word.length() && !Character.isLetterOrDigit(word.charAt(letter))) {
            letter++;
        }
        if (letter == word.length() || !word.equals(word.toLowerCase(locale))) {
            return;
        }
        change(start + letter, true);
    }

    private void change(int start, boolean upper) {
        int at = start;
        for (Piece piece : pieces) {
            int length = piece.leaf().text.length();
            if (at < length && !piece.locked()) {
                String letter = piece.leaf().text.substring(at, at + 1);
                String changed = upper ? letter.toUpperCase(locale) : letter.toLowerCase(locale);
                piece.leaf().text.replace(at, at + 1, changed.length() == 1 ? changed : letter);
            }
            if (at < length) {
                return;
            }
            at -= length;
        }
    }

    private static void replace(Piece piece, String text) {
        piece.leaf().text.setLength(0);
        piece.leaf().text.append(text);
    }

    private String all() {
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.leaf().text));
        return all.toString();
    }
}
