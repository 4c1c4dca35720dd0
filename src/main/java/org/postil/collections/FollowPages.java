package org.postil.collections;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;

/** Follows a collection, and follows it no longer. */
@Path("/collections/{slug}/following")
@Blocking
class FollowPages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Follows follows;

    FollowPages(CurrentViewer viewer, Collections collections, Follows follows) {
        this.viewer = viewer;
        this.collections = collections;
        this.follows = follows;
    }

    @POST
    @Transactional
    public Response follow(@PathParam("slug") String slug) {
        follows.follow(viewer.get(), find(slug));
        return back(slug, "followed");
    }

    @POST
    @Path("removal")
    @Transactional
    public Response leave(@PathParam("slug") String slug) {
        follows.leave(viewer.get(), find(slug));
        return back(slug, "left");
    }

    private static Response back(String slug, String done) {
        return Response.seeOther(URI.create("/collections/" + slug + "?done=" + done))
                .build();
    }

    private Collection find(String slug) {
        viewer.get().requireAccount();
        return collections.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("collection"));
    }
}
