package org.postil.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;
import org.postil.web.Typefaces;

/**
 * A revision as it lies on the sheet: its HTML, in which every heading can be linked to, and the outline of those
 * headings. Not a character of its text is another.
 *
 * @param html in UTF-8, as it goes out: a long one would fill the memory if it were put together with its page each time
 * @param length of the text, in code points
 * @param fonts the files of fonts that are needed to lay it out
 */
record Sheet(byte[] html, List<Heading> outline, int length, List<String> fonts) {
    /** From so many code points on a text is laid out part by part. */
    private static final int LONG = 200_000;

    /** So many headings are more than a screen shows. */
    private static final int TOGETHER = 50;

    private static final Pattern HEADING = Pattern.compile("<h([2-6])((?: [^>]*)?)>(.*?)</h\\1>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** @param level 1 for the highest of this text */
    record Heading(int level, String id, String words) {}

    static Sheet of(String html, int length) {
        List<Heading> outline = new ArrayList<>();
        String linkable = HEADING.matcher(html).replaceAll(found -> {
            var id = ID.matcher(found.group(2));
            boolean has = id.find();
            String anchor = has ? id.group(1) : "heading-" + (outline.size() + 1);
            outline.add(new Heading(Integer.parseInt(found.group(1)), anchor, words(found.group(3))));
            String heading = found.group();
            return java.util.regex.Matcher.quoteReplacement(
                    has ? heading : heading.substring(0, 3) + " id=\"" + anchor + "\"" + heading.substring(3));
        });
        return new Sheet(
                (length > LONG ? SheetParts.of(linkable) : linkable).getBytes(StandardCharsets.UTF_8),
                levelled(outline),
                length,
                Typefaces.files(Typefaces.in(html)));
    }

    /** Whether its layout takes longer than a reader should wait for the passage that he came to. */
    boolean isLong() {
        return length > LONG;
    }

    /** The outline in lists so short that a browser need not lay out those of a long one that are not on screen. */
    public List<List<Heading>> outlineParts() {
        return IntStream.iterate(0, from -> from < outline.size(), from -> from + TOGETHER)
                .mapToObj(from -> outline.subList(from, Math.min(from + TOGETHER, outline.size())))
                .toList();
    }

    private static String words(String html) {
        return Parser.unescapeEntities(TAG.matcher(html).replaceAll(""), false)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static List<Heading> levelled(List<Heading> outline) {
        int highest = outline.stream().mapToInt(Heading::level).min().orElse(1);
        return outline.stream()
                .filter(heading -> !heading.words().isEmpty())
                .map(heading -> new Heading(heading.level() - highest + 1, heading.id(), heading.words()))
                .toList();
    }
}
