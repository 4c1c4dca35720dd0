package org.postil.annotations;

import java.util.List;
import java.util.UUID;
import org.postil.documents.Document;
import org.postil.documents.Seen;
import org.postil.documents.Text;
import org.postil.shared.Problem;

/**
 * What notes are written on: a document and its texts, as they were when they were last looked at.
 *
 * @param seen in which groups the document is seen
 */
record Ground(Document document, List<Text> texts, Seen seen) {

    /** For looking something up in its texts, which asks nobody's rights. */
    Ground(Document document, List<Text> texts) {
        this(document, texts, Seen.onlyAtHome(document));
    }

    /** The text of this id, or the first when there is none. @throws Problem 400 when the document has no such text */
    Text text(UUID id) {
        if (id == null && texts.isEmpty()) {
            throw Problem.invalid("target", "The document has no text yet to select from.");
        }
        return texts.stream()
                .filter(text -> id == null || text.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("target.text", "The document has no such text."));
    }
}
