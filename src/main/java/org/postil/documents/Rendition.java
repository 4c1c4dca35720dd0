package org.postil.documents;

import java.util.List;
import java.util.Optional;
import org.postil.shared.Problem;

/**
 * A text ready to be read and annotated: sanitised HTML and its plain text, of which this holds: <b>the concatenated
 * text nodes of the HTML are the plain text, character for character</b>. White space is collapsed as a browser would
 * show it ({@code pre} is kept), the line break between two blocks is a text node between their elements, and every
 * {@code br} is followed by one; cells end with a tab, rows with a line break, inside the cell, because a parser moves
 * text out of a table's other parts. Characters are otherwise left as they are (no Unicode normalisation), but for
 * carriage returns, control characters and halves of surrogate pairs, which go.
 *
 * <p>Folio marks are {@code <span class="folio" data-label="l. 54"></span>}, without text. Making a rendition of a
 * rendition's HTML gives the same again.
 *
 * @param html body content, without scripts, styles, event handlers, images or foreign identifiers
 * @param plain the text, whose offsets everything else counts in Unicode code points
 * @param folios in order of their place
 */
public record Rendition(String html, String plain, List<Folio> folios) {
    /** The longest source that is taken, in UTF-16 units. */
    public static final int LONGEST = 20 * 1024 * 1024;

    public Rendition {
        folios = List.copyOf(folios);
    }

    /**
     * @param html a page or a piece of one
     * @throws Problem 413 when it is longer than 20 MB, 400 when its elements nest deeper than any text needs
     */
    public static Rendition ofHtml(String html) {
        return Normaliser.normalise(bounded(html));
    }

    /**
     * CommonMark with tables, strikethrough, footnotes and bare addresses; HTML in it is sanitised like any other.
     *
     * @throws Problem as {@link #ofHtml}
     */
    public static Rendition ofMarkdown(String markdown) {
        return ofHtml(Markdown.unsanitised(bounded(markdown)));
    }

    /**
     * Paragraphs are what stands between empty lines, or each line where a text of long lines has no empty ones. Other
     * line ends stay line breaks, as transcripts keep the lines of their page. A form feed begins a new page.
     *
     * @throws Problem as {@link #ofHtml}
     */
    public static Rendition ofPlain(String text) {
        return ofHtml(PlainText.toHtml(bounded(text)));
    }

    private static String bounded(String source) {
        if (source.length() > LONGEST) {
            throw new Problem(
                    413, "too-large", "A text may have 20 MB at most. Bring a longer one in as several documents.");
        }
        return source;
    }

    /** The label of the folio on which that code point stands; empty before the first mark. */
    public Optional<String> folioAt(int offset) {
        int low = 0;
        int high = folios.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (folios.get(middle).at() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(folios.get(low - 1).label());
    }
}
