package org.postil.citations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.collections.Placements;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** Finds the documents of which a bibliography is wanted. */
@ApplicationScoped
class Bibliographies {
    /** What a list of works is called in Chicago, where the product's first style writes notes. */
    private static final String DEFAULT = "chicago-bibliography";

    /** As many as a collection has at most. */
    private static final int MOST = 1000;

    private final Documents documents;
    private final Placements placements;
    private final DocumentCitations found;
    private final Citations citations;

    Bibliographies(Documents documents, Placements placements, DocumentCitations found, Citations citations) {
        this.documents = documents;
        this.placements = placements;
        this.found = found;
        this.citations = citations;
    }

    /**
     * Of what a bibliography is wanted.
     *
     * @param documents ids, each by itself or several with commas between them
     * @param collection the last part of a collection's address, or null
     */
    record Selection(List<String> documents, String collection) {
        /** @throws Problem 400 for what is no id */
        private Set<UUID> ids() {
            try {
                return documents.stream()
                        .flatMap(given -> Arrays.stream(given.split(",")))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .map(UUID::fromString)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("document", "Name documents by their ids.");
            }
        }
    }

    /** Those the viewer may read; the others are left out, as though they were not there. */
    List<Document> of(Viewer viewer, Selection selection) {
        if (Citable.isKnown(selection.collection())) {
            return placements.documents(viewer, selection.collection());
        }
        Set<UUID> ids = selection.ids();
        if (ids.size() > MOST) {
            throw Problem.invalid("document", "A bibliography has " + MOST + " documents at most.");
        }
        Map<UUID, Document> readable =
                documents.some(viewer, ids).stream().collect(Collectors.toMap(Document::id, document -> document));
        return ids.stream().map(readable::get).filter(Objects::nonNull).toList();
    }

    /** The same, as they are cited. */
    List<Citable> citable(List<Document> chosen) {
        return documents.views(chosen).stream().map(found::whole).toList();
    }

    /** Of what was chosen the first style, or the bibliography that belongs to it. */
    static Manner manner(StyleChoices.Chosen choice) {
        Style first = choice.styles().get(0).style();
        Style wanted = first.id().equals(Styles.DEFAULT) ? Styles.find(DEFAULT) : first;
        return new Manner(wanted, choice.locale(), CitationFormat.HTML, Form.FULL);
    }

    /** In the order of the style. Styles that have no bibliography list what they would write in notes. */
    List<String> entries(List<Citable> documents, Manner manner) {
        if (documents.isEmpty()) {
            return List.of();
        }
        List<String> entries = citations.bibliography(documents, manner);
        return entries.isEmpty() ? citations.list(documents, manner) : entries;
    }

    /** The group all of them stand in; null when there is none. */
    static UUID group(List<Document> chosen) {
        List<UUID> groups = chosen.stream().map(Document::group).distinct().toList();
        return groups.size() == 1 ? groups.get(0) : null;
    }
}
