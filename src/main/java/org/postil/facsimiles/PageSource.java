package org.postil.facsimiles;

import java.util.UUID;

/**
 * Where a page image comes from.
 *
 * @param file the stored file that holds it
 * @param part which page of that file, from 0
 */
public record PageSource(Kind kind, UUID file, int part) {
    public enum Kind {
        PDF,
        IMAGE
    }

    public static PageSource pdf(int page) {
        return new PageSource(Kind.PDF, null, page);
    }

    public static PageSource image(int page) {
        return new PageSource(Kind.IMAGE, null, page);
    }

    /** The same in the file that was brought in. */
    PageSource in(UUID stored) {
        return new PageSource(kind, stored, part);
    }
}
