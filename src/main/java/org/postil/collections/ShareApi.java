package org.postil.collections;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionView.ShareView;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** How a collection is shared, as JSON. */
@Path("/api/collections/{id}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ShareApi {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Shares shares;
    private final CollectionViews views;
    private final PublicUrl publicUrl;

    ShareApi(CurrentViewer viewer, Collections collections, Shares shares, CollectionViews views, PublicUrl publicUrl) {
        this.viewer = viewer;
        this.collections = collections;
        this.shares = shares;
        this.views = views;
        this.publicUrl = publicUrl;
    }

    @GET
    @Transactional
    public Map<String, Object> list(@PathParam("id") UUID id) {
        Viewer by = viewer.get();
        Collection collection = find(id);
        List<ShareView> all = new ArrayList<>(views.showings(shares.shown(by, collection)));
        all.addAll(views.shares(shares.open(by, collection)));
        return Map.of("items", all);
    }

    /** The only answer in which the address of a link stands. */
    @POST
    @Transactional
    public Response make(@PathParam("id") UUID id, Shares.Draft draft) {
        Viewer by = viewer.get();
        if ("group".equals(CollectionApi.required(draft).kind())) {
            ShareView shown =
                    views.showings(List.of(shares.show(by, find(id), draft))).get(0);
            return Response.created(URI.create("/api/collections/" + id + "/shares/" + shown.id()))
                    .entity(shown)
                    .build();
        }
        Shares.Made made = shares.make(by, find(id), draft);
        return Response.created(URI.create(
                        "/api/collections/" + id + "/shares/" + made.link().id()))
                .entity(views.share(made.link(), by.name(), made.path() == null ? null : publicUrl.of(made.path())))
                .build();
    }

    /** Names a link, gives it another password, end or choice of notes; what is left out stays. */
    @PATCH
    @Path("{share}")
    @Transactional
    public ShareView change(@PathParam("id") UUID id, @PathParam("share") UUID share, Shares.Change change) {
        return views.shares(List.of(shares.change(viewer.get(), find(id), share, CollectionApi.required(change))))
                .get(0);
    }

    @DELETE
    @Path("{share}")
    @Transactional
    public void revoke(@PathParam("id") UUID id, @PathParam("share") UUID share) {
        shares.revoke(viewer.get(), find(id), share);
    }

    private Collection find(UUID id) {
        return collections.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("collection"));
    }
}
