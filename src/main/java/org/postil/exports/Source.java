package org.postil.exports;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.citations.Citable;
import org.postil.documents.DocumentView;

/**
 * A document of the outline.
 *
 * @param cited the same as citations know it
 * @param address where it is read
 */
record Source(DocumentView document, Citable cited, String address) {

    String title() {
        return document.title();
    }

    /** What tells it from others at a glance: kind, date, shelfmark. */
    String facts(Locale locale) {
        return Stream.of(document.kind(), date(locale), shelfmark())
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(" · "));
    }

    String date(Locale locale) {
        var date = document.approximateDate();
        return date.isDated() ? date.display(locale) : "";
    }

    /** Archive, shelfmark and folios. */
    String shelfmark() {
        var from = document.provenance();
        return Stream.of(from.repository(), cited.provenance().shelfmark(), from.folios())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
