package org.postil.search;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.ArchiveFilter;
import org.postil.documents.Sieve;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** Search as JSON: documents, best first, with the passages and notes found in them. */
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
class SearchApi {
    private final CurrentViewer viewer;
    private final Search search;
    private final Sieve sieve;

    SearchApi(CurrentViewer viewer, Search search, Sieve sieve) {
        this.viewer = viewer;
        this.search = search;
        this.sieve = sieve;
    }

    /**
     * @param q words, "phrases", begin*, -without, person: place: kind: tag: author: from: to:
     * @param document the id of a single document to look in
     */
    @GET
    @Transactional
    public Response search(
            @RestQuery String q,
            ArchiveFilter filter,
            @RestQuery UUID document,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        SearchQuery query = SearchQuery.parse(q);
        int size = Math.min(Paging.limit(limit), SearchPages.SIZE);
        int offset = Paging.from(uri, 1)
                .map(cursor -> Integer.parseInt(cursor.keys().get(0)))
                .orElse(0);
        Asking asking = new Asking(viewer.get(), query, sieve.inSql(filter.query(), viewer.get()), document, Map.of());
        SearchResults results = search.find(asking, new Search.Page(offset, size));
        Response.ResponseBuilder answer = Response.ok(results);
        int next = offset + size;
        if (next < Math.min(results.total(), Ranking.MOST)) {
            answer.header("Link", Paging.link(Paging.next(uri, Cursor.of(Integer.toString(next))), "next"));
        }
        return answer.build();
    }
}
