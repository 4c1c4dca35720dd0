package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;

/** The browsers one is signed in with as JSON. */
@Path("/api/sessions")
@Produces(MediaType.APPLICATION_JSON)
class SessionApi {
    private final CurrentViewer viewer;
    private final OwnAccount own;

    SessionApi(CurrentViewer viewer, OwnAccount own) {
        this.viewer = viewer;
        this.own = own;
    }

    @GET
    @Transactional
    public Map<String, Object> list() {
        return Map.of("items", own.sessions(viewer.get()));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void end(@PathParam("id") UUID id) {
        own.end(viewer.get(), id);
    }
}
