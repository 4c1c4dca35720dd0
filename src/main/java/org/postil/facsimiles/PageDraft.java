package org.postil.facsimiles;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A page to be kept.
 *
 * @param label what it is cited by, "212" or "xiv"; of "p. 212", as manifests write, what follows the word
 * @param size in pixels, as large as it will be shown
 * @param place the code point at which it begins in the text, or null
 * @param words in the order of the text; none when they are not known
 */
public record PageDraft(String label, PageSize size, PageSource source, Integer place, List<PlacedWord> words) {
    /** Where it is shown "page" stands before it, in the reader's language. */
    private static final Pattern PAGE = Pattern.compile("(?iu)^(?:page|pages|pp?\\.|p)\\s*(?=\\d|[ivxlcdm]+$)");

    public PageDraft {
        label = label == null ? null : PAGE.matcher(label.strip()).replaceFirst("");
        words = List.copyOf(words);
    }

    public static PageDraft of(String label, PageSize size, PageSource source) {
        return new PageDraft(label, size, source, null, List.of());
    }

    PageDraft from(PageSource other) {
        return new PageDraft(label, size, other, place, words);
    }
}
