package org.postil.exports;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.postil.accounts.CurrentViewer;
import org.postil.web.OpenToOthers;

/** Manifests at the kind of address that viewers of page images know from other servers: by slug or by id. */
@Path("/iiif/{document}/manifest.json")
@Blocking
@OpenToOthers
class KnownManifestApi {
    private final CurrentViewer viewer;
    private final Manifests manifests;

    KnownManifestApi(CurrentViewer viewer, Manifests manifests) {
        this.viewer = viewer;
        this.manifests = manifests;
    }

    @GET
    public Response lead(@PathParam("document") String slugOrId) {
        return Response.status(308)
                .location(URI.create(manifests.address(viewer.get(), slugOrId)))
                .build();
    }
}
