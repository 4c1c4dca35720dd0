package org.postil.facsimiles;

import java.util.UUID;

/**
 * Where a page image comes from.
 *
 * @param file the stored file that holds it, or null when it stays with others
 * @param part which page of that file, from 0
 * @param address where others keep it, with a place for the size if it is to be had in any; or null
 */
public record PageSource(Kind kind, UUID file, int part, String address) {
    public enum Kind {
        PDF,
        IMAGE,
        IIIF
    }

    public static PageSource pdf(int page) {
        return new PageSource(Kind.PDF, null, page, null);
    }

    public static PageSource image(int page) {
        return new PageSource(Kind.IMAGE, null, page, null);
    }

    /** @param address with {@link Elsewhere#SIZE} where the size stands, if it is to be had in any */
    public static PageSource elsewhere(String address) {
        return new PageSource(Kind.IIIF, null, 0, address);
    }

    /** The same in the file that was brought in; what stays with others is in none. */
    PageSource in(UUID stored) {
        return kind == Kind.IIIF ? this : new PageSource(kind, stored, part, null);
    }
}
