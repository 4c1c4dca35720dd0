package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.postil.web.PageContext;

/** Deleting somebody else's account as JSON, for administrators. */
@Path("/api/accounts/{id}/deletion")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DismissalApi {
    private final CurrentViewer viewer;
    private final Farewell farewell;
    private final Visit visit;
    private final PageContext page;

    DismissalApi(CurrentViewer viewer, Farewell farewell, Visit visit, PageContext page) {
        this.viewer = viewer;
        this.farewell = farewell;
        this.visit = visit;
        this.page = page;
    }

    @GET
    @Transactional
    public Farewell.Decisions decisions(@PathParam("id") UUID id) {
        viewer.get().requireAdministrator();
        return farewell.decisions(viewer.get(), id);
    }

    @POST
    @Transactional
    public void dismiss(@PathParam("id") UUID id, FarewellApi.Draft draft) {
        Viewer by = viewer.get();
        by.requireAdministrator();
        FarewellApi.Draft sent = FarewellApi.Draft.required(draft);
        farewell.end(by, id, sent.password(), visit.address(), sent.wish(page));
    }
}
