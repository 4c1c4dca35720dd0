package org.postil.imports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionDraft;
import org.postil.collections.Collections;
import org.postil.collections.Placements;
import org.postil.documents.Document;

/** Puts documents into the collections that their source names: those of the same title in the group, else new ones. */
@Singleton
class Shelving {
    private final Collections collections;
    private final Placements placements;

    Shelving(Collections collections, Placements placements) {
        this.collections = collections;
        this.placements = placements;
    }

    void put(Viewer viewer, UUID group, Document document, List<String> titles) {
        if (!document.group().equals(group)) {
            return;
        }
        for (var title : titles) {
            var collection = collections
                    .titled(viewer, group, title)
                    .orElseGet(() -> collections.make(viewer, new CollectionDraft(null, title, null, group, null)));
            if (!placements.holds(collection, document.id())) {
                placements.add(viewer, collection, new Placements.Placed(document.id(), null));
            }
        }
    }
}
