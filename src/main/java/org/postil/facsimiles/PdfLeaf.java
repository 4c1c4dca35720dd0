package org.postil.facsimiles;

import java.util.Set;

/**
 * A page of a PDF that somebody has.
 *
 * @param part of its file, from 0
 * @param size of the page as it is shown
 * @param words all that stands on it, as the text has it that was read off the file; empty where there is none
 * @param files the SHA-256, in hexadecimal, of the file and of what it was before something was written behind it
 */
public record PdfLeaf(int part, PageSize size, String words, Set<String> files) {
    public PdfLeaf {
        files = Set.copyOf(files);
    }
}
