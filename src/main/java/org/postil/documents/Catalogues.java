package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;

/** Lists of documents as pages show them. */
@ApplicationScoped
public class Catalogues {
    private final Documents documents;

    Catalogues(Documents documents) {
        this.documents = documents;
    }

    public Catalogue of(Viewer reader, ArchiveQuery query, Catalogue.Page page) {
        var found = documents.page(reader, query, Catalogue.offset(page.number()), Catalogue.SIZE);
        Map<UUID, Long> notes = page.sort() == Sort.ANNOTATED ? documents.notes(reader, found) : Map.of();
        return Catalogue.of(documents.views(found), notes, page);
    }
}
