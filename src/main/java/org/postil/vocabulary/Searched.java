package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.NoteSearch;
import org.postil.shared.Ids;
import org.postil.shared.Problem;
import org.postil.tags.Vocabularies;

/** Changes to the notes that a search finds. */
@ApplicationScoped
class Searched {
    private final NoteSearch search;
    private final Vocabularies vocabularies;

    Searched(NoteSearch search, Vocabularies vocabularies) {
        this.search = search;
        this.vocabularies = vocabularies;
    }

    /** @throws Problem 400 for a query that asks for nothing */
    Splitting splitting(Viewer viewer, UUID tag, String name, String query) {
        String asked = asked(query);
        return new Splitting(tag, name, Ids.next(), asked, search.found(viewer, asked));
    }

    /** @throws Problem 400 for a query that asks for nothing */
    Tagging tagging(Viewer viewer, UUID group, List<String> names, boolean giving, String query) {
        String asked = asked(query);
        boolean mayAdd = viewer.may(Role.EDITOR, group) || !vocabularies.fixed(group);
        return new Tagging(names, giving, mayAdd, asked, search.found(viewer, asked));
    }

    private static String asked(String query) {
        return query == null ? "" : query.strip();
    }
}
