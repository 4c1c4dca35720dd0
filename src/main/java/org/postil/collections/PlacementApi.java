package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.CurrentViewer;
import org.postil.collections.Placements.Placed;
import org.postil.shared.Problem;

/** The documents of a collection, in its order, as JSON. */
@Path("/api/collections/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PlacementApi {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Placements placements;
    private final CollectionViews views;

    PlacementApi(CurrentViewer viewer, Collections collections, Placements placements, CollectionViews views) {
        this.viewer = viewer;
        this.collections = collections;
        this.placements = placements;
        this.views = views;
    }

    /** @param documents ids, or objects with "document" and "remark"; between them headings, as objects with "heading" */
    record Order(List<JsonNode> documents) {}

    @GET
    @Transactional
    public Map<String, Object> list(@PathParam("id") UUID id) {
        return Map.of("items", views.entries(viewer.get(), find(id)));
    }

    @POST
    @Transactional
    public Response add(@PathParam("id") UUID id, Placed placed) {
        if (placed == null || placed.document() == null) {
            throw Problem.invalid("document", "Name the document by its id.");
        }
        Collection collection = find(id);
        placements.add(viewer.get(), collection, placed);
        return Response.created(URI.create("/api/collections/" + id + "/documents/" + placed.document()))
                .entity(Map.of("items", views.entries(viewer.get(), collection)))
                .build();
    }

    /** The whole order at once: what is not named is taken out. */
    @PUT
    @Transactional
    public Map<String, Object> arrange(@PathParam("id") UUID id, Order order) {
        Collection collection = find(id);
        if (order == null || order.documents() == null) {
            throw Problem.invalid("documents", "Name the documents by their ids, in order.");
        }
        placements.arrange(
                viewer.get(),
                collection,
                order.documents().stream().flatMap(PlacementApi::placed).toList());
        return Map.of("items", views.entries(viewer.get(), collection));
    }

    @DELETE
    @Path("{document}")
    @Transactional
    public void remove(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        placements.remove(viewer.get(), find(id), document);
    }

    /** What one member of the list stands for: a heading, or a document with the headings before it. */
    private static Stream<Placed> placed(JsonNode written) {
        JsonNode heading = written.path("heading");
        if (heading.isTextual()) {
            return Stream.of(Placed.heading(heading.asText()));
        }
        List<Placed> placed = new ArrayList<>();
        written.path("headings").forEach(one -> placed.add(Placed.heading(one.asText())));
        JsonNode document = written.isObject() ? written.path("document") : written;
        JsonNode id = document.isObject() ? document.path("id") : document;
        try {
            JsonNode remark = written.path("remark");
            placed.add(new Placed(UUID.fromString(id.asText()), remark.isTextual() ? remark.asText() : null));
            return placed.stream();
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("documents", "Name the documents by their ids, in order.");
        }
    }

    private Collection find(UUID id) {
        return collections.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("collection"));
    }
}
