package org.postil.exports;

import java.util.Locale;
import org.postil.citations.Manner;
import org.postil.shared.Lease;
import org.postil.web.Locales;

/**
 * What a run has to do, and for whom.
 *
 * @param manner how citations are written
 */
record Task(ExportJob job, Lease<ExportJob> lease, Recipient recipient, Selection selection, Manner manner) {

    boolean wants(Part part) {
        return job.options().chosen().contains(part);
    }

    /** Of those parts that not every format has. */
    boolean writesCitations() {
        return wants(Part.CITATIONS) && job.options().exportFormat().hasCitations();
    }

    boolean writesLinks() {
        return wants(Part.LINKS) && job.options().exportFormat().hasLinks();
    }

    /** Whether a document stands in the file even without notes, if it was chosen itself and not for what is new. */
    boolean writesBareDocuments() {
        return job.since() == null
                && job.options().exportFormat().hasBareDocuments(job.options().selected());
    }

    /** Or at least if it has cross-references, where documents come in their own order and not under headings. */
    boolean asksForBareDocuments() {
        return writesBareDocuments() || writesLinks() && job.options().arrangement() == Arrangement.DOCUMENT;
    }

    Relations.Wish links() {
        return new Relations.Wish(job.base(), language(), writesCitations() ? manner : null, job.since());
    }

    Locale language() {
        return job.language();
    }

    ExportMessages words() {
        return Locales.words(ExportMessages.class, job.language());
    }
}
