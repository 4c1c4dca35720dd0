package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionView.ShareView;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** How a collection is shared, by links and with groups: making, listing, taking back. */
@Path("/collections/{slug}/shares")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SharePages {
    private static final int LONGEST_DAYS = 3660;

    private final CurrentViewer viewer;
    private final Collections collections;
    private final Shares shares;
    private final CollectionViews views;
    private final Homes homes;
    private final PublicUrl publicUrl;

    SharePages(
            CurrentViewer viewer,
            Collections collections,
            Shares shares,
            CollectionViews views,
            Homes homes,
            PublicUrl publicUrl) {
        this.viewer = viewer;
        this.collections = collections;
        this.shares = shares;
        this.views = views;
        this.homes = homes;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance shares(Sharing sharing);

        private Templates() {}
    }

    /**
     * @param tags the names of the tags whose notes go with it, if it is by tags
     * @param shown the groups it is shown in
     * @param groups those it can be shown in: the others in which the viewer edits
     * @param link the address of a link that was just made, or null
     */
    record Sharing(
            CollectionView collection,
            List<String> tags,
            List<ShareView> links,
            List<ShareView> shown,
            List<Choice> groups,
            String link,
            String done) {
        /** "all", "none" or "tagged". */
        public String notes() {
            return tags.isEmpty() ? String.valueOf(collection.notes()) : "tagged";
        }
    }

    /** A group to choose. */
    record Choice(UUID id, String name) {}

    @GET
    public String list(@PathParam("slug") String slug, @RestQuery String done) {
        return page(slug, null, done == null ? "" : done);
    }

    /** @param days how long the link is good for, or nothing for as long as it is not taken back */
    @POST
    public Response share(@PathParam("slug") String slug, @RestForm Integer days) {
        Instant expires =
                days == null || days < 1 ? null : Instant.now().plus(Duration.ofDays(Math.min(days, LONGEST_DAYS)));
        String path = QuarkusTransaction.requiringNew()
                .call(() -> shares.make(viewer.get(), find(slug), new Shares.Draft("link", null, expires, null, null))
                        .path());
        return Response.ok(page(slug, publicUrl.of(path), "")).build();
    }

    /** Shows it in another group. */
    @POST
    @Path("groups")
    public Response show(@PathParam("slug") String slug, @RestForm UUID group, @RestForm String role) {
        QuarkusTransaction.requiringNew()
                .run(() -> shares.show(viewer.get(), find(slug), new Shares.Draft("group", null, null, role, group)));
        return Response.seeOther(URI.create("/collections/" + slug + "/shares?done=shown"))
                .build();
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().run(() -> shares.revoke(viewer.get(), find(slug), id));
        return Response.seeOther(URI.create("/collections/" + slug + "/shares?done=revoked"))
                .build();
    }

    private String page(String slug, String link, String done) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Collection collection = find(slug);
                    List<ShareView> links = views.shares(shares.open(by, collection));
                    return Templates.shares(new Sharing(
                            views.of(by, collection),
                            views.tags(collection),
                            links,
                            views.showings(shares.shown(by, collection)),
                            others(by, collection),
                            link,
                            done));
                })
                .render();
    }

    private List<Choice> others(Viewer by, Collection collection) {
        return homes.groups(by, Role.EDITOR).stream()
                .filter(group -> !group.id().equals(collection.group()))
                .map(group -> new Choice(group.id(), group.name()))
                .toList();
    }

    private Collection find(String slug) {
        return collections.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("collection"));
    }
}
