package org.postil.exports;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.postil.accounts.CurrentViewer;
import org.postil.web.OpenToOthers;

/** Documents for viewers of page images such as Mirador (IIIF Presentation API 3). What a manifest names comes when asked for. */
@Path("/documents/{slug}/manifest.json")
@Blocking
@OpenToOthers
class ManifestApi {
    private final CurrentViewer viewer;
    private final Manifests manifests;

    ManifestApi(CurrentViewer viewer, Manifests manifests) {
        this.viewer = viewer;
        this.manifests = manifests;
    }

    @GET
    public Response manifest(@PathParam("slug") String slug) {
        IiifManifest manifest = manifests.of(viewer.get(), slug);
        return IiifManifest.answer(manifest.with(manifest.named()));
    }
}
