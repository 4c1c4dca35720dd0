package org.postil.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.search.Ranking.Ranked;

/** Answers a query: ranks the documents, forgives misspelt names, and shows what was found in those of one page. */
@ApplicationScoped
class Search {
    private final Ranking ranking;
    private final Spellings spellings;
    private final FoundParts parts;
    private final Narrower narrower;

    Search(Ranking ranking, Spellings spellings, FoundParts parts, Narrower narrower) {
        this.ranking = ranking;
        this.spellings = spellings;
        this.parts = parts;
        this.narrower = narrower;
    }

    /** Which of the documents ranked are shown. */
    record Page(int offset, int size) {}

    SearchResults find(Asking typed, Page page) {
        Ranked ranked = ranking.of(typed);
        Asking asking = typed;
        if (ranked.total() < Spellings.LITTLE && !typed.query().terms().isEmpty()) {
            Map<Integer, List<String>> also = spellings.of(typed, ranking.found(typed));
            if (!also.isEmpty()) {
                asking = typed.also(also);
                ranked = ranking.of(asking);
            }
        }
        List<UUID> all = ranked.documents();
        int from = Math.min(page.offset(), all.size());
        List<UUID> shown = all.subList(from, Math.min(from + page.size(), all.size()));
        return new SearchResults(
                parts.of(asking, shown), ranked.total(), spellings.shown(asking, all), narrower.of(all));
    }
}
