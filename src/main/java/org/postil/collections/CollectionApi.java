package org.postil.collections;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;
import org.postil.web.ETags;

/** Collections as JSON. */
@Path("/api/collections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CollectionApi {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final CollectionViews views;

    CollectionApi(CurrentViewer viewer, Collections collections, CollectionViews views) {
        this.viewer = viewer;
        this.collections = collections;
        this.views = views;
    }

    @GET
    @Transactional
    public Map<String, Object> list() {
        return Map.of("items", views.of(viewer.get(), collections.visible(viewer.get())));
    }

    @POST
    @Transactional
    public Response make(CollectionDraft draft) {
        Collection made = collections.make(viewer.get(), required(draft));
        return answer(Response.created(URI.create("/api/collections/" + made.id())), made);
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), find(id));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    public Response describe(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CollectionDraft draft) {
        Collection collection = find(id);
        requireVersion(ifMatch, collection);
        collections.describe(viewer.get(), collection, required(draft));
        return answer(Response.ok(), collection);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Collection collection = find(id);
        requireVersion(ifMatch, collection);
        collections.remove(viewer.get(), collection);
    }

    private Response answer(Response.ResponseBuilder answer, Collection collection) {
        return answer.header("ETag", ETags.of(collection.version()))
                .entity(views.of(viewer.get(), collection))
                .build();
    }

    private Collection find(UUID id) {
        return collections.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("collection"));
    }

    private static void requireVersion(String ifMatch, Collection collection) {
        if (ETags.wanted(ifMatch).orElse(collection.version()) != collection.version()) {
            throw new Problem(
                    412, "stale-version", "Somebody changed this collection meanwhile. Read it anew, then change it.");
        }
    }

    static <T> T required(T body) {
        if (body == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        return body;
    }
}
