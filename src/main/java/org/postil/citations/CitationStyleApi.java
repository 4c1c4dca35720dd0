package org.postil.citations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** The citation styles there are, by their names. */
@Path("/api/citation-styles")
@Produces(MediaType.APPLICATION_JSON)
class CitationStyleApi {
    private static final int MOST = 20;

    /** @param id what {@code style=} takes */
    record Named(String id, String name) {}

    @GET
    public Map<String, List<Named>> find(@RestQuery String q) {
        return Map.of(
                "items",
                Styles.named(q == null ? "" : q)
                        .limit(MOST)
                        .map(id -> new Named(id, Styles.words(id)))
                        .toList());
    }
}
