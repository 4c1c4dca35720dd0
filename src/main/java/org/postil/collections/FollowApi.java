package org.postil.collections;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;

/** Follows a collection by a program; what is new then stands among one's notices. */
@Path("/api/collections/{id}/following")
class FollowApi {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Follows follows;

    FollowApi(CurrentViewer viewer, Collections collections, Follows follows) {
        this.viewer = viewer;
        this.collections = collections;
        this.follows = follows;
    }

    @PUT
    @Transactional
    public void follow(@PathParam("id") UUID id) {
        follows.follow(viewer.get(), find(id));
    }

    @DELETE
    @Transactional
    public void leave(@PathParam("id") UUID id) {
        follows.leave(viewer.get(), find(id));
    }

    private Collection find(UUID id) {
        viewer.get().requireAccount();
        return collections.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("collection"));
    }
}
