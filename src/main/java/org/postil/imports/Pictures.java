package org.postil.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.facsimiles.Facsimiles;

/** The page images that come with a record. */
@ApplicationScoped
class Pictures {
    /** In the offsets of which revision of its text a record's words are: the one that is made of the record. */
    private static final int FIRST = 1;

    private final Facsimiles facsimiles;
    private final Texts texts;

    Pictures(Facsimiles facsimiles, Texts texts) {
        this.facsimiles = facsimiles;
        this.texts = texts;
    }

    /**
     * Keeps a record's page images beside the text that was made of it, now or when it came before.
     *
     * @return false when there are none, or they are here
     */
    boolean add(Viewer viewer, Document document, ImportedRecord record, UUID file) {
        if (record.pages().isEmpty() || facsimiles.has(document, file)) {
            return false;
        }
        facsimiles.add(viewer, document, text(document, record), record.pages(), file);
        return true;
    }

    private Text text(Document document, ImportedRecord record) {
        if (record.texts().isEmpty()) {
            return null;
        }
        var said = record.texts().get(0).rendition().plain();
        return texts.of(document).stream()
                .filter(text -> texts.known(text.id(), FIRST).plain().equals(said))
                .findFirst()
                .orElse(null);
    }
}
