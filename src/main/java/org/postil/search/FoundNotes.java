package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.accounts.Viewer;
import org.postil.annotations.NoteSearch;
import org.postil.documents.ArchiveQuery;
import org.postil.documents.Sieve;
import org.postil.search.SearchQuery.Manner;
import org.postil.search.SearchQuery.Term;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/**
 * The notes that answer a query by themselves: each word stands in what a note says or quotes, or in the name of one of its
 * tags, and note and document are as the filters want them. What is only written in the document is not looked at.
 */
@ApplicationScoped
class FoundNotes implements NoteSearch {
    private final Sieve sieve;

    FoundNotes(Sieve sieve) {
        this.sieve = sieve;
    }

    @Override
    public Condition found(Viewer viewer, String typed) {
        SearchQuery query = SearchQuery.parse(typed);
        if (query.empty() || typed.codePointCount(0, typed.length()) > SearchQuery.LONGEST) {
            throw Problem.invalid(
                    "query",
                    "Say which notes, as in the search box: words, author:name, place:name; " + SearchQuery.LONGEST
                            + " characters at most.");
        }
        Asking asking = new Asking(viewer, query, sieve.inSql(ArchiveQuery.EVERYTHING, viewer), null, Map.of());
        List<Condition> all = new ArrayList<>(List.of(asking.documents(), asking.notes(), asking.tagged()));
        for (int i = 0; i < query.terms().size(); i++) {
            all.add(says(query.terms().get(i), "said" + i));
        }
        for (int i = 0; i < query.without().size(); i++) {
            Condition says = says(query.without().get(i), "unsaid" + i);
            all.add(new Condition("not (" + says.clause() + ")", says.parameters()));
        }
        return Condition.all(all);
    }

    private static Condition says(Term term, String name) {
        boolean begins = term.manner() == Manner.BEGINNING;
        String asked = (begins ? "to_tsquery" : "phraseto_tsquery") + "('postil', :" + name + ")";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(name, begins ? term.words() + ":*" : term.words());
        return new Condition(
                "a.words @@ " + asked + " or a.tags <> '{}' and a.tags && array(select k.tag_id from known_tag k"
                        + " where to_tsvector('postil', k.name) @@ " + asked + ")",
                parameters);
    }
}
