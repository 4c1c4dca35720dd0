package org.postil.accounts;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Deleting one's own account: first what becomes of what it leaves is asked. */
@Path("/account/deletion")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FarewellPages {
    private final CurrentViewer viewer;
    private final FarewellSheet sheet;
    private final Visit visit;

    FarewellPages(CurrentViewer viewer, FarewellSheet sheet, Visit visit) {
        this.viewer = viewer;
        this.sheet = sheet;
        this.visit = visit;
    }

    @GET
    public String ask() {
        return sheet.page(viewer.get().requireSelf());
    }

    @POST
    public Response leave(@BeanParam FarewellSheet.Form form) {
        Response answer = sheet.end(viewer.get().requireSelf(), form, "/login?done=deleted");
        return answer.getStatus() == 303
                ? Response.fromResponse(answer).cookie(visit.forget()).build()
                : answer;
    }
}
