package org.postil.imports;

import java.util.List;
import org.postil.documents.DocumentDraft;
import org.postil.documents.TextDraft;
import org.postil.facsimiles.PageDraft;

/**
 * A document as its source describes it, before anybody decides whether it is already here.
 *
 * @param document with a source key that is the same whenever the same record comes again, whatever its file is called
 * @param texts their HTML is that of a rendition
 * @param pages the page images in the file, whose words are those of the first text
 * @param remark what whoever brought it should know of it, or null
 */
record ImportedRecord(String where, DocumentDraft document, List<TextDraft> texts, List<PageDraft> pages, Reason remark)
        implements Parsed {
    ImportedRecord(String where, DocumentDraft document, List<TextDraft> texts) {
        this(where, document, texts, List.of(), null);
    }

    /** Whether it is nothing but a picture. */
    boolean isImage() {
        return remark != null && remark.kind() == Reason.Kind.IMAGE_NO_TEXT;
    }

    ImportedRecord remarking(Reason remark) {
        return new ImportedRecord(where, document, texts, pages, remark);
    }
}
