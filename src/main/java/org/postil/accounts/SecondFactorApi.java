package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** Turning off the second factor of somebody who has lost it, for administrators. */
@Path("/api/accounts/{id}/second-factor")
class SecondFactorApi {
    private final CurrentViewer viewer;
    private final SecondFactors factors;

    SecondFactorApi(CurrentViewer viewer, SecondFactors factors) {
        this.viewer = viewer;
        this.factors = factors;
    }

    @DELETE
    @Transactional
    public void turnOff(@PathParam("id") UUID id) {
        factors.turnOff(viewer.get(), id);
    }
}
