package org.postil.documents;

import org.postil.shared.Problem;

/**
 * What is to become the next revision of a text.
 *
 * @param comment what was done, for the history; may be empty
 * @param base the revision that was corrected, or null when the text is replaced whatever it says by now
 */
public record RevisionDraft(Rendition rendition, String comment, Integer base) {
    private static final int LONGEST_COMMENT = 1000;

    /** @throws Problem 400 when the comment is too long */
    public RevisionDraft {
        comment = comment == null ? "" : comment.replaceAll("\\p{Cc}+", " ").strip();
        if (comment.length() > LONGEST_COMMENT) {
            throw Problem.invalid("comment", "A comment has " + LONGEST_COMMENT + " characters at most. Shorten it.");
        }
    }

    public RevisionDraft with(Rendition other) {
        return new RevisionDraft(other, comment, base);
    }
}
