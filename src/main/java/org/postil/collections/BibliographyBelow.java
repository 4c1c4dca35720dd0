package org.postil.collections;

import java.util.List;
import java.util.UUID;
import org.postil.documents.DocumentView;

/** How documents are cited, for the page of a collection. Implemented by what stands above. */
public interface BibliographyBelow {
    /**
     * The entries in the reader's style, as safe HTML, in the order of the style.
     *
     * @param group whose style it is when the reader has none
     */
    List<String> of(UUID group, List<DocumentView> documents);
}
