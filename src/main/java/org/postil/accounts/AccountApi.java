package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.postil.shared.Problem;

/** One's own account as JSON. */
@Path("/api/account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AccountApi {
    private final CurrentViewer viewer;
    private final OwnAccount own;

    AccountApi(CurrentViewer viewer, OwnAccount own) {
        this.viewer = viewer;
        this.own = own;
    }

    /** @param locale "en", "de", or "" for the browser's */
    public record Draft(String name, String locale) {}

    @GET
    @Transactional
    public AccountView read() {
        return own.view(viewer.get());
    }

    @PATCH
    @Transactional
    public AccountView describe(Draft draft) {
        viewer.get().requireSelf();
        if (draft == null) {
            throw Problem.invalid("name", "Send a JSON object with \"name\" or \"locale\" in it.");
        }
        own.describe(viewer.get(), draft.name(), draft.locale());
        return own.view(viewer.get());
    }
}
