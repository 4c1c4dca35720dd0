package org.postil.facsimiles;

import java.util.UUID;

/**
 * A page as it is shown.
 *
 * @param number its place among the pages, from 1
 * @param label what it is cited by
 * @param size in pixels, at its largest
 * @param image the address of its image (IIIF Image API 3, level 0)
 * @param words the address of the words on it
 * @param place the code point of the text shown at which it begins, or null
 */
public record PageView(int number, String label, PageSize size, String image, String words, Integer place) {
    static PageView of(UUID facsimile, int number, String label, PageSize size, Integer place) {
        return new PageView(
                number,
                label,
                size,
                FoundPage.image(facsimile, number),
                "/api/facsimiles/" + facsimile + "/pages/" + number + "/words",
                place);
    }

    /** The address of the image in one piece, as large as it is handed out so. */
    public String whole() {
        return image + "/full/" + wholeSize().width() + ",/0/default.jpg";
    }

    public String thumbnail() {
        return image + "/full/" + small().width() + ",/0/default.jpg";
    }

    public PageSize wholeSize() {
        return size.whole();
    }

    public PageSize small() {
        return size.level(size.smallest());
    }

    PageView at(Integer offset) {
        return new PageView(number, label, size, image, words, offset);
    }
}
