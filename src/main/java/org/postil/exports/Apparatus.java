package org.postil.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.annotations.Annotation;
import org.postil.citations.Citable;
import org.postil.citations.Citations;
import org.postil.citations.Citations.Footnote;
import org.postil.citations.Citations.Reference;
import org.postil.citations.Locator;
import org.postil.citations.Manner;
import org.postil.exports.Outlines.Place;

/**
 * Everything that is cited in one file, in the order in which it is: because a footnote is full or short, or "ibid.", by
 * those before it, all are written at once.
 */
final class Apparatus {
    private final Map<UUID, Citable> documents = new LinkedHashMap<>();
    private final Map<Edition, Citable> editions = new HashMap<>();
    private final List<Footnote> footnotes = new ArrayList<>();
    private final String address;
    private Folios folios = Folios.NONE;

    /** A document with one of its texts; the text is null for the whole document. */
    record Edition(UUID document, UUID text) {}

    /** @param address of this server */
    Apparatus(String address) {
        this.address = address;
    }

    void know(Edition edition, Citable cited) {
        editions.put(edition, cited);
    }

    void know(Folios folios) {
        this.folios = folios;
    }

    /** Whether its document is known; one that has just been closed to the reader is not. */
    boolean knows(Place place) {
        return editions.containsKey(edition(place));
    }

    private static Edition edition(Place place) {
        return new Edition(place.document(), place.text());
    }

    /** One more citation, of a note whose document is known. */
    void cite(Place place) {
        Citable cited = editions.get(edition(place));
        documents.putIfAbsent(place.document(), cited);
        footnotes.add(new Footnote(List.of(new Reference(cited, locator(place)))));
    }

    /** In the order of {@link #cite}. */
    List<String> footnotes(Citations citations, Manner manner) {
        return citations.chain(footnotes, manner);
    }

    /** In the order of the style. */
    List<String> bibliography(Citations citations, Manner manner) {
        return citations.bibliography(List.copyOf(documents.values()), manner);
    }

    private Locator locator(Place place) {
        String permalink = address + Annotation.address(place.note(), place.revision());
        String last = folios.last(place.folio(), place.text(), place.revision(), place.end());
        return Locator.between(place.folio(), last, permalink, null);
    }
}
