package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing out. Ends the session itself, not only the browser's memory of it. */
@Path("/logout")
class SignOutPages {
    private final CurrentViewer viewer;
    private final Visit visit;

    SignOutPages(CurrentViewer viewer, Visit visit) {
        this.viewer = viewer;
        this.visit = visit;
    }

    @POST
    @Transactional
    public Response leave() {
        return Response.seeOther(URI.create("/login"))
                .cookie(visit.leave(viewer.get()))
                .build();
    }
}
