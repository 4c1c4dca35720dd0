package org.postil.imports;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text as LaTeX writes it, in the letters it means. */
final class LatexText {
    /** An accent and the letter under it, in braces or not: {@code \"{o}}, {@code \"o}, {@code {\"o}}, {@code \v{s}}. */
    private static final Pattern ACCENT = Pattern.compile(
            "\\\\([\"'`^~=.]|[uvHckrdb](?![A-Za-z]))\\s*(?:\\{\\s*(\\\\?[A-Za-z])\\s*}|(\\\\?[A-Za-z]))");

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("\"", "\u0308"),
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"),
            Map.entry("u", "\u0306"),
            Map.entry("v", "\u030c"),
            Map.entry("H", "\u030b"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("r", "\u030a"),
            Map.entry("d", "\u0323"),
            Map.entry("b", "\u0331"));

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("dj", "đ"),
            Map.entry("DJ", "Đ"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textquoteright", "’"),
            Map.entry("S", "§"),
            Map.entry("textbackslash", "\\\\"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"));

    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\s*(\\{})?");

    private LatexText() {}

    static String plain(String latex) {
        if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 && latex.indexOf('~') < 0 && latex.indexOf('-') < 0) {
            return RecordDraft.tidy(latex.replace("``", "“").replace("''", "”"));
        }
        var text = ACCENT.matcher(latex).replaceAll(LatexText::accented);
        // A tie is a blank; the tilde itself has a command.
        text = text.replaceAll("(?<!\\\\)~", "\u00a0");
        // What is escaped keeps apart from what is not until the braces are gone.
        text = text.replaceAll("\\\\([&%$#_{}])", "\uE000$1\uE001");
        text = COMMAND.matcher(text)
                .replaceAll(command -> LETTERS.containsKey(command.group(1)) ? LETTERS.get(command.group(1)) : "");
        text = text.replaceAll("(?<!\uE000)[{}]", "").replaceAll("[\uE000\uE001]", "");
        text = text.replace("---", "—").replace("--", "–");
        return RecordDraft.tidy(text.replace("``", "“")
                .replace("''", "”")
                .replace('\u00a0', ' ')
                .replace("\\", ""));
    }

    private static String accented(MatchResult found) {
        var letter = found.group(2) == null ? found.group(3) : found.group(2);
        return Normalizer.normalize(
                letter.replace("\\", "") + MARKS.getOrDefault(found.group(1), ""), Normalizer.Form.NFC);
    }
}
