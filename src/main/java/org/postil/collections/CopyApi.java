package org.postil.collections;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;

/** Copies a collection by a program. */
@Path("/api/collections/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CopyApi {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final CollectionViews views;
    private final Copies copies;

    CopyApi(CurrentViewer viewer, Collections collections, CollectionViews views, Copies copies) {
        this.viewer = viewer;
        this.collections = collections;
        this.views = views;
        this.copies = copies;
    }

    @POST
    @Transactional
    public Response copy(@PathParam("id") UUID id, Copies.Draft draft) {
        Collection source = collections.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("collection"));
        Collection made = copies.copy(viewer.get(), source, CollectionApi.required(draft));
        return Response.created(URI.create("/api/collections/" + made.id()))
                .entity(views.of(viewer.get(), made))
                .build();
    }
}
