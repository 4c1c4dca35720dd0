package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;

/** Lists of documents as pages show them. */
@ApplicationScoped
public class Catalogues {
    private final Listings listings;

    Catalogues(Listings listings) {
        this.listings = listings;
    }

    public Catalogue of(Viewer reader, ArchiveQuery query, Catalogue.Page page) {
        var found = listings.page(reader, query, Catalogue.offset(page.number()), Catalogue.SIZE);
        Map<UUID, Long> notes = page.sort() == Sort.ANNOTATED ? listings.notes(reader, found) : Map.of();
        return Catalogue.of(found, notes, page);
    }
}
