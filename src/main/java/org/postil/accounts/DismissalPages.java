package org.postil.accounts;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Deleting somebody else's account, for administrators. They see how much he wrote, and nothing of it. */
@Path("/admin/people/{id}/deletion")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DismissalPages {
    private final CurrentViewer viewer;
    private final FarewellSheet sheet;

    DismissalPages(CurrentViewer viewer, FarewellSheet sheet) {
        this.viewer = viewer;
        this.sheet = sheet;
    }

    @GET
    public String ask(@PathParam("id") UUID id) {
        viewer.get().requireAdministrator();
        return sheet.page(id);
    }

    @POST
    public Response dismiss(@PathParam("id") UUID id, @BeanParam FarewellSheet.Form form) {
        viewer.get().requireAdministrator();
        return sheet.end(id, form, "/admin?done=deleted");
    }
}
