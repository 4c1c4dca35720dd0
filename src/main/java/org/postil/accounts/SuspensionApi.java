package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** Keeping an account out, and letting it in again, for administrators. */
@Path("/api/accounts/{id}/suspension")
class SuspensionApi {
    private final CurrentViewer viewer;
    private final Accounts accounts;

    SuspensionApi(CurrentViewer viewer, Accounts accounts) {
        this.viewer = viewer;
        this.accounts = accounts;
    }

    @PUT
    @Transactional
    public void suspend(@PathParam("id") UUID id) {
        accounts.suspend(viewer.get(), id);
    }

    @DELETE
    @Transactional
    public void resume(@PathParam("id") UUID id) {
        accounts.resume(viewer.get(), id);
    }
}
