package org.postil.citations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.collections.BibliographyBelow;
import org.postil.documents.DocumentView;

/** The bibliography at the end of a collection's page. */
@ApplicationScoped
class BibliographyOfCollection implements BibliographyBelow {
    private final DocumentCitations found;
    private final Bibliographies bibliographies;
    private final StyleChoices choices;

    BibliographyOfCollection(DocumentCitations found, Bibliographies bibliographies, StyleChoices choices) {
        this.found = found;
        this.bibliographies = bibliographies;
        this.choices = choices;
    }

    @Override
    public List<String> of(UUID group, List<DocumentView> documents) {
        StyleChoices.Chosen choice = choices.choose(group, "/bibliography", Map.of(), null, null);
        return bibliographies.entries(documents.stream().map(found::whole).toList(), Bibliographies.manner(choice));
    }
}
