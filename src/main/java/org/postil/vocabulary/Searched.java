package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.NoteSearch;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Problem;
import org.postil.tags.Vocabularies;

/** Changes to the notes that a search finds. */
@ApplicationScoped
class Searched {
    private static final int LONGEST = 500;
    private final Instance<NoteSearch> search;
    private final Vocabularies vocabularies;

    Searched(@Any Instance<NoteSearch> search, Vocabularies vocabularies) {
        this.search = search;
        this.vocabularies = vocabularies;
    }

    /** @throws Problem 400 for a query that asks for nothing */
    Splitting splitting(Viewer viewer, UUID tag, String name, String query) {
        String asked = asked(query);
        return new Splitting(tag, name, Ids.next(), asked, found(viewer, asked));
    }

    /** @throws Problem 400 for a query that asks for nothing */
    Tagging tagging(Viewer viewer, UUID group, List<String> names, boolean giving, String query) {
        String asked = asked(query);
        boolean mayAdd = viewer.may(Role.EDITOR, group) || !vocabularies.fixed(group);
        return new Tagging(names, giving, mayAdd, asked, found(viewer, asked));
    }

    private static String asked(String query) {
        String asked = query == null ? "" : query.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            throw Problem.invalid("query", "Say which notes, as in the search box: words, author:name, place:name.");
        }
        return asked;
    }

    private Condition found(Viewer viewer, String query) {
        return search.stream()
                .findFirst()
                .map(one -> one.found(viewer, query))
                .orElse(Condition.of("a.words @@ websearch_to_tsquery('postil', :q)", "q", query));
    }
}
