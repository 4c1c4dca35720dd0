package org.postil.facsimiles;

import java.util.List;
import java.util.UUID;
import org.postil.documents.DocumentView;

/**
 * The pages of a document beside one of its texts.
 *
 * @param facsimile whose pages they are
 * @param text the text shown, or null when the document has none
 * @param revision of it
 * @param read whether the words of the text stand on the pages
 * @param pages of a part of the facsimile, or all
 * @param from the number of the first of these
 * @param all how many there are
 * @param machine how far they are read by machine, or null when they came with their text
 * @param editable whether the reader may have them read anew
 */
record FacsimileView(
        DocumentView document,
        UUID facsimile,
        UUID text,
        int revision,
        boolean read,
        List<PageView> pages,
        int from,
        int all,
        MachineState machine,
        boolean editable) {
    /** How many are shown on a page without script, which loads them all. */
    static final int AT_ONCE = 10;

    FacsimileView part(int first) {
        int from = Math.max(1, Math.min(first, all));
        return new FacsimileView(
                document,
                facsimile,
                text,
                revision,
                read,
                pages.subList(from - 1, Math.min(all, from - 1 + AT_ONCE)),
                from,
                all,
                machine,
                editable);
    }

    public int to() {
        return from + pages.size() - 1;
    }

    public boolean earlier() {
        return from > 1;
    }

    public boolean later() {
        return to() < all;
    }

    public String address(int page) {
        return "/documents/" + document.slug() + "/facsimile?page=" + page + (text == null ? "" : "&text=" + text);
    }

    public String before() {
        return address(Math.max(1, from - AT_ONCE));
    }

    public String after() {
        return address(to() + 1);
    }

    /** The reading view where a page begins. */
    public String reading(PageView page) {
        return "/documents/" + document.slug() + "?text=" + text + "&image=" + page.number()
                + (page.place() == null ? "" : "&at=" + page.place());
    }

    /** The address of a page's words in the revision shown; empty when none of them stand in the text. */
    public String words(PageView page) {
        return read ? page.words() + "?revision=" + revision : "";
    }
}
