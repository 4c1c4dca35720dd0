package org.postil.imports;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.postil.annotations.Annotation;
import org.postil.shared.LowerCaseEnum;
import org.postil.tags.Colour;

/**
 * What a note in a PDF says. Where we wrote it ourselves when it went out, its tags and what it is called here are taken out
 * of its words again.
 *
 * @param key what it is called
 * @param quote the words it was on that had no place on the pages, or null
 * @param whole whether it says itself that it is on the document as a whole
 * @param links how many cross-references it ends with, which do not come in
 * @param cut whether it says more than a note may
 */
record PdfNoteWords(
        String key,
        String body,
        List<String> tags,
        String colour,
        String quote,
        boolean whole,
        int links,
        boolean cut) {
    private static final Pattern PERMALINK = Pattern.compile("https?://\\S+/annotations/([0-9a-f-]{36})");
    private static final Pattern QUOTED = Pattern.compile("(?s)[^“„«]*+[“„«](.+)[”“»]");

    /** Less of a colour than this is grey. */
    private static final float PALE = 0.1f;

    static PdfNoteWords of(PdfRemark remark) {
        var contents = remark.contents();
        var paragraphs = new ArrayList<>(List.of(contents.split("\n\n")));
        var link = PERMALINK.matcher(paragraphs.get(paragraphs.size() - 1).strip());
        return link.matches() && link.group(1).equals(remark.name())
                ? ours(remark, paragraphs)
                : written(remark.key(), remark, markdown(remark, contents), List.of(), null, false);
    }

    /** Whether it is one of ours that went out. */
    boolean isOurs() {
        return !key.startsWith("pdf:");
    }

    /** For a file that was read, of which this is held: in characters. */
    int length() {
        return body.length() + key.length() + (quote == null ? 0 : quote.length());
    }

    private static PdfNoteWords ours(PdfRemark remark, List<String> paragraphs) {
        var key = paragraphs.remove(paragraphs.size() - 1).strip();
        List<String> tags = List.of();
        int links = 0;
        int last = paragraphs.size() - 1;
        while (last >= 0 && WrittenElsewhere.isLink(paragraphs.get(last))) {
            paragraphs.remove(last--);
            links++;
        }
        if (last >= 0 && paragraphs.get(last).startsWith("#")) {
            var said = List.of(paragraphs.get(last).substring(1).split(" #"));
            if (String.join(", ", said).equals(remark.subject())) {
                tags = said;
                paragraphs.remove(last);
            }
        }
        boolean placeless = remark.isSticker() && remark.answered() == null && !paragraphs.isEmpty();
        var place = placeless ? QUOTED.matcher(paragraphs.remove(0).strip()) : null;
        var quote = place != null && place.matches() ? place.group(1) : null;
        var body = NoteWords.ofPlain(String.join("\n\n", paragraphs));
        return written(key, remark, body, tags, quote, placeless && quote == null)
                .linked(links);
    }

    private static PdfNoteWords written(
            String key, PdfRemark remark, String body, List<String> tags, String quote, boolean whole) {
        boolean cut = body.length() > Annotation.LONGEST_BODY;
        int most = cut && Character.isHighSurrogate(body.charAt(Annotation.LONGEST_BODY - 1))
                ? Annotation.LONGEST_BODY - 1
                : Annotation.LONGEST_BODY;
        return new PdfNoteWords(
                key, cut ? body.substring(0, most) : body, tags, colour(remark.colour()), quote, whole, 0, cut);
    }

    private PdfNoteWords linked(int links) {
        return new PdfNoteWords(key, body, tags, colour, quote, whole, links, cut);
    }

    /** Marks are believed where the words under them are the same: many programs change the words alone. */
    private static String markdown(PdfRemark remark, String contents) {
        var rich = remark.rich();
        boolean same =
                !rich.isBlank() && bare(Jsoup.parseBodyFragment(rich).text()).equals(bare(contents));
        return same ? NoteWords.ofHtml(rich) : NoteWords.ofPlain(contents);
    }

    private static String bare(String words) {
        return words.replaceAll("\\s+", "");
    }

    /** The marker of ours that is most like it; null when it has no colour. */
    private static String colour(float[] parts) {
        if (parts.length != 3) {
            return null;
        }
        float[] hsb = Color.RGBtoHSB(part(parts[0]), part(parts[1]), part(parts[2]), null);
        float degrees = hsb[0] * 360;
        if (hsb[1] < PALE) {
            return null;
        }
        var colour = degrees >= 20 && degrees < 75
                ? Colour.AMBER
                : degrees >= 75 && degrees < 170
                        ? Colour.SAGE
                        : degrees >= 170 && degrees < 275 ? Colour.SKY : Colour.ROSE;
        return LowerCaseEnum.word(colour);
    }

    private static int part(float share) {
        return Math.max(0, Math.min(255, Math.round(share * 255)));
    }
}
