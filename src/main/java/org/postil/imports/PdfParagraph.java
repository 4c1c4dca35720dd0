package org.postil.imports;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** A paragraph that is being put together from its lines, as HTML. */
final class PdfParagraph {
    private static final Pattern BROKEN = Pattern.compile("[\\p{L}\\p{N}][-‐\u00ad]$");

    private final StringBuilder html = new StringBuilder();
    private final List<PdfLine> written = new ArrayList<>();
    private final Hyphens hyphens;
    private String before = "";

    /** The words that stand whole somewhere in a document, by which one knows whether a hyphen at a line's end belongs. */
    static final class Hyphens {
        private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)*");
        private static final Pattern HEAD = Pattern.compile("(\\p{L}+)[-‐]$");
        private static final Pattern TAIL = Pattern.compile("^\\p{Ll}\\p{L}*");

        private final Set<String> words = new HashSet<>();

        Hyphens(List<PdfPage> pages) {
            pages.forEach(page -> page.lines().forEach(line -> {
                var word = WORD.matcher(line.text());
                while (word.find()) {
                    words.add(plain(word.group()));
                }
            }));
        }

        /** Whether the hyphen at the end of a line only divides a word. */
        boolean divides(String before, String after) {
            var head = HEAD.matcher(before);
            var tail = TAIL.matcher(after);
            if (!head.find() || !tail.find()) {
                return false;
            }
            var whole = plain(head.group(1) + tail.group());
            return words.contains(whole) || !words.contains(plain(head.group(1) + "-" + tail.group()));
        }

        private static String plain(String word) {
            return word.toLowerCase(Locale.ROOT).replace('‐', '-');
        }
    }

    PdfParagraph(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    /** Whether a line ends within a word. */
    static boolean isBroken(String line) {
        return BROKEN.matcher(line).find();
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    /** In the order in which they stand in it. */
    List<PdfLine> lines() {
        return written;
    }

    /**
     * @param mark HTML that stands before the line's first word
     * @param onPurpose whether the line before ends where it does because its writer wanted it
     */
    void add(PdfLine added, String mark, boolean onPurpose) {
        written.add(added);
        var line = added.text();
        if (onPurpose) {
            html.append("<br>");
        } else if (before.endsWith("\u00ad") || hyphens.divides(before, line)) {
            html.setLength(html.length() - 1);
        } else if (!before.isEmpty() && !isBroken(before) && !isUnspaced(before, line)) {
            html.append(' ');
        }
        html.append(mark).append(Entities.escape(line));
        before = line;
    }

    /** Han and kana are written without spaces. */
    private static boolean isUnspaced(String before, String after) {
        return isIdeographic(before.codePointBefore(before.length())) && isIdeographic(after.codePointAt(0));
    }

    private static boolean isIdeographic(int character) {
        var script = UnicodeScript.of(character);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    String html() {
        return html.toString();
    }
}
