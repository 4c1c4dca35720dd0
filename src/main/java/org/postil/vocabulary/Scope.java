package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.collections.Collections;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/** Of which documents something is asked: one, those of a collection, or all of a group. */
@ApplicationScoped
class Scope {
    private final Homes homes;
    private final Documents documents;
    private final Collections collections;

    Scope(Homes homes, Documents documents, Collections collections) {
        this.homes = homes;
        this.documents = documents;
        this.collections = collections;
    }

    /**
     * @param kind group, document or collection
     * @param slug the end of its address; of a group, its id
     * @param documents on the alias {@code d}
     */
    record Chosen(String kind, String slug, String title, Condition documents) {}

    /** @throws Problem 404 for what the viewer may not see */
    Chosen of(Viewer viewer, UUID group, String document, String collection) {
        if (document != null && !document.isBlank()) {
            Document found = documents.bySlug(viewer, document).orElseThrow(() -> Problem.notFound("document"));
            return new Chosen("document", document, found.title(), Condition.of("d.id = :scope", "scope", found.id()));
        }
        if (collection != null && !collection.isBlank()) {
            Collections.Named found =
                    collections.named(viewer, collection).orElseThrow(() -> Problem.notFound("collection"));
            return new Chosen(
                    "collection",
                    collection,
                    found.title(),
                    Condition.of(
                            "d.id in (select pl.document_id from placement pl where pl.collection_id = :scope)",
                            "scope",
                            found.id()));
        }
        UUID chosen = group == null ? viewer.homeGroup(Role.READER) : group;
        if (viewer.role(chosen).isEmpty()) {
            throw Problem.notFound("group");
        }
        return new Chosen(
                "group",
                chosen.toString(),
                homes.name(viewer, chosen),
                Condition.of("d.group_id = :scope", "scope", chosen));
    }
}
