package org.postil.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.ArchiveFilter;
import org.postil.documents.Sieve;
import org.postil.search.SearchQuery.Term;
import org.postil.search.SearchResults.Facet;

/** The page of what was found. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPages {
    /** Documents on a page, each with up to three passages and three notes. */
    static final int SIZE = 10;

    private final CurrentViewer viewer;
    private final Search search;
    private final Sieve sieve;

    SearchPages(CurrentViewer viewer, Search search, Sieve sieve) {
        this.viewer = viewer;
        this.search = search;
        this.sieve = sieve;
    }

    @CheckedTemplate(basePath = "search")
    static class Templates {
        static native TemplateInstance results(Found found);

        private Templates() {}
    }

    /** What the page shows. @param q as it was typed */
    record Found(String q, SearchQuery query, SearchResults results, SearchAddress address, int page) {
        public long first() {
            return (page - 1L) * SIZE + 1;
        }

        public long last() {
            return Math.min(first() + SIZE - 1, results.total());
        }

        /** Where the notes that answer the query are given tags. */
        public String tagging() {
            return "/taggings?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        }

        /** Where one changes who sees those of one's own among them. */
        public String sharing() {
            return "/sharing?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        }

        /** Where the notes that answer the query are taken out. */
        public String exporting() {
            return "/exports/new?what=search&query=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        }

        public boolean hasNext() {
            return last() < Math.min(results.total(), Ranking.MOST);
        }

        /** Each word by itself, to be tried when all of them together find nothing. */
        public List<String> singly() {
            return query.terms().size() < 2
                    ? List.of()
                    : query.terms().stream().map(Term::toString).toList();
        }

        /** Facets in which anything is to be chosen. */
        public List<Facet> facets() {
            return results.facets().stream()
                    .filter(facet -> facet.choices().size() > 1 && !address.has(facet.field()))
                    .toList();
        }

        /** The name of a filter's value, as far as the results tell it. */
        public String label(String field, String value) {
            if (field.equals("document") && !results.items().isEmpty()) {
                return results.items().get(0).document().title();
            }
            return results.facets().stream()
                    .filter(facet -> facet.field().equals(field))
                    .flatMap(facet -> facet.choices().stream())
                    .filter(choice -> choice.value().equals(value))
                    .map(SearchResults.Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    @GET
    @Transactional
    public TemplateInstance results(
            @RestQuery String q,
            ArchiveFilter filter,
            @RestQuery UUID document,
            @RestQuery String page,
            @Context UriInfo uri) {
        String typed = q == null ? "" : q.strip();
        SearchQuery query = SearchQuery.parse(typed);
        int number = number(page);
        Asking asking = new Asking(viewer.get(), query, sieve.inSql(filter.query(), viewer.get()), document, Map.of());
        SearchResults results = query.empty()
                ? new SearchResults(List.of(), 0, List.of(), List.of())
                : search.find(asking, new Search.Page((number - 1) * SIZE, SIZE));
        return Templates.results(new Found(typed, query, results, SearchAddress.of(uri, typed), number));
    }

    /** Anything that is no page is the first. */
    private static int number(String page) {
        return page != null && page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    }
}
