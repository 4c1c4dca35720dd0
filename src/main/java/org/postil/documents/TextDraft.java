package org.postil.documents;

import java.util.UUID;

/**
 * A text to be kept, in one of three notations.
 *
 * @param role original, transcript (the default) or translation
 * @param language BCP 47
 * @param comment what was done, for the history of revisions
 * @param base the revision that was corrected; null for a first one
 */
public record TextDraft(
        UUID id,
        String role,
        String language,
        String html,
        String markdown,
        String plain,
        String comment,
        Integer base) {

    /** @throws org.postil.shared.Problem 400 when there is not exactly one notation, or it is too large */
    public Rendition rendition() {
        long given = java.util.stream.Stream.of(html, markdown, plain)
                .filter(java.util.Objects::nonNull)
                .count();
        if (given != 1) {
            throw org.postil.shared.Problem.invalid(
                    "html", "Give the text once: as \"html\", as \"markdown\" or as \"plain\".");
        }
        if (html != null) {
            return Rendition.ofHtml(html);
        }
        return markdown != null ? Rendition.ofMarkdown(markdown) : Rendition.ofPlain(plain);
    }
}
