package org.postil.exports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.documents.Revision;
import org.postil.facsimiles.PageSequence;
import org.postil.facsimiles.PdfOriginal;

/** Whole texts and files, for formats that hold them. */
interface Library {
    /** A state of a text its reader may read; none when he may not, or there is none. */
    Optional<Revision> revision(UUID text, int number);

    /** The PDFs a document came as, of those its reader may have; none when it came as something else. */
    List<PdfOriginal> pdfs(UUID document);

    /** The page images of a document its reader may read; without pages when it has none. */
    PageSequence pages(UUID document);
}
