package org.postil.citations;

import java.util.UUID;
import org.postil.documents.DocumentView;

/**
 * What is being cited, ready for {@link Citations}.
 *
 * @param text the text that is cited, or null when the document has none
 * @param passage null for the whole document
 */
public record Cited(DocumentView document, UUID text, Citable source, Locator passage) {

    /** The same document, on a page of which there is an image. */
    public Cited on(String page) {
        return new Cited(document, text, source, Locator.of(page, null, null));
    }

    /** The same, as somebody's note that has an address of its own. */
    public Cited as(String permalink) {
        Locator at = passage == null ? Locator.of(null, null, null) : passage;
        return new Cited(document, text, source, new Locator(at.label(), at.value(), permalink, at.quote()));
    }
}
