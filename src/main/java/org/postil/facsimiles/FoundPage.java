package org.postil.facsimiles;

import java.util.UUID;

/**
 * A page image that somebody may see.
 *
 * @param number its place among the pages of its facsimile, from 1
 * @param label what it is cited by
 * @param size in pixels, at its largest
 */
public record FoundPage(UUID facsimile, int number, String label, PageSize size) {
    /** The address of its image (IIIF Image API 3, level 0) on this server, of which this is the beginning. */
    public static String image(UUID facsimile, int number) {
        return "/facsimiles/" + facsimile + "/" + number;
    }
}
