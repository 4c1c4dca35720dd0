package org.postil.collections;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** The collections that stand in a collection, in their order, as JSON. */
@Path("/api/collections/{id}/parts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PartApi {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Nestings nestings;
    private final CollectionViews views;

    PartApi(CurrentViewer viewer, Collections collections, Nestings nestings, CollectionViews views) {
        this.viewer = viewer;
        this.collections = collections;
        this.nestings = nestings;
        this.views = views;
    }

    record Parts(List<UUID> parts) {}

    @GET
    @Transactional
    public Map<String, Object> list(@PathParam("id") UUID id) {
        Viewer by = viewer.get();
        return Map.of("items", views.of(by, nestings.in(by, find(id))));
    }

    /** All of them at once: what is not named is taken out. */
    @PUT
    @Transactional
    public Map<String, Object> arrange(@PathParam("id") UUID id, Parts order) {
        if (order == null || order.parts() == null) {
            throw Problem.invalid("parts", "Name the collections by their ids, in order.");
        }
        nestings.arrange(viewer.get(), find(id), order.parts());
        return list(id);
    }

    private Collection find(UUID id) {
        return collections.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("collection"));
    }
}
