package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
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
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.LastDay;
import org.postil.accounts.Role;
import org.postil.accounts.ShareLink;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionView.ShareView;
import org.postil.collections.NotesWord.Choosable;
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

        static native TemplateInstance link(Linking linking);

        private Templates() {}
    }

    /**
     * @param shown the groups it is shown in
     * @param groups those it can be shown in: the others in which the viewer edits
     * @param link the address of a link that was just made, or null
     * @param allowed the sites that may show it
     * @param frame what another site writes into its page to show it, or null
     */
    record Sharing(
            CollectionView collection,
            List<ShareView> links,
            List<ShareView> shown,
            List<Choosable> groups,
            String link,
            List<String> allowed,
            String frame,
            String done,
            List<String> mend) {
        /** That everybody can read it, if everybody can. */
        public ShareView everybody() {
            return links.stream()
                    .filter(share -> share.kind().equals("public"))
                    .findFirst()
                    .orElse(null);
        }

        public String sites() {
            return String.join("\n", allowed);
        }

        public List<ShareView> addressed() {
            return links.stream().filter(share -> share.kind().equals("link")).toList();
        }
    }

    /** @param day the last on which the link is good, or nothing */
    record Linking(
            CollectionView collection,
            ShareView share,
            ShareForm form,
            ChoosableNotes choosable,
            String day,
            List<String> mend) {}

    @GET
    public String list(@PathParam("slug") String slug, @RestQuery String done) {
        return page(slug, null, done == null ? "" : done, List.of());
    }

    /** @param days how long the link is good for, or nothing for as long as it is not taken back */
    @POST
    public Response share(
            @PathParam("slug") String slug, @RestForm String name, @RestForm String password, @RestForm Integer days) {
        Instant expires =
                days == null || days < 1 ? null : Instant.now().plus(Duration.ofDays(Math.min(days, LONGEST_DAYS)));
        try {
            String path = QuarkusTransaction.requiringNew()
                    .call(() -> shares.make(viewer.get(), find(slug), Shares.Draft.link(name, password, expires))
                            .path());
            return Response.ok(page(slug, publicUrl.of(path), "", List.of())).build();
        } catch (Problem problem) {
            return mended(problem, () -> page(slug, null, "", problem.keys()));
        }
    }

    /** Opens it to everybody, by the notes that go with it. */
    @POST
    @Path("public")
    public Response publish(@PathParam("slug") String slug) {
        QuarkusTransaction.requiringNew().run(() -> shares.make(viewer.get(), find(slug), Shares.Draft.everybody()));
        return Response.seeOther(URI.create("/collections/" + slug + "/shares?done=published"))
                .build();
    }

    /** Shows it in another group. */
    @POST
    @Path("groups")
    public Response show(@PathParam("slug") String slug, @RestForm UUID group, @RestForm String role) {
        QuarkusTransaction.requiringNew()
                .run(() -> shares.show(viewer.get(), find(slug), Shares.Draft.shown(group, role)));
        return Response.seeOther(URI.create("/collections/" + slug + "/shares?done=shown"))
                .build();
    }

    /** Lets other sites show it. @param sites one on each line; none for no site */
    @POST
    @Path("sites")
    public Response embed(@PathParam("slug") String slug, @RestForm String sites) {
        List<String> named = sites == null ? List.of() : sites.lines().toList();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Viewer by = viewer.get();
                Collection collection = find(slug);
                by.require(Role.EDITOR, collection.group());
                collection.embedOn(named);
                collections.changed(by, collection);
            });
            return Response.seeOther(URI.create("/collections/" + slug + "/shares?done=saved"))
                    .build();
        } catch (Problem problem) {
            return mended(problem, () -> page(slug, null, "", problem.keys()));
        }
    }

    /** A link by itself: its name, password, end and notes. */
    @GET
    @Path("{id}")
    public String edit(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return link(slug, id, null, List.of());
    }

    @POST
    @Path("{id}")
    public Response change(@PathParam("slug") String slug, @PathParam("id") UUID id, @BeanParam ShareForm form) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Collection collection = find(slug);
                ShareLink link = shares.link(viewer.get(), collection, id);
                shares.change(viewer.get(), collection, id, form.change(link.expires()));
            });
            return Response.seeOther(URI.create("/collections/" + slug + "/shares?done=saved"))
                    .build();
        } catch (Problem problem) {
            return mended(problem, () -> link(slug, id, form, problem.keys()));
        }
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().run(() -> shares.revoke(viewer.get(), find(slug), id));
        return Response.seeOther(URI.create("/collections/" + slug + "/shares?done=revoked"))
                .build();
    }

    private static Response mended(Problem problem, Supplier<String> page) {
        if (problem.status() != 400) {
            throw problem;
        }
        return Response.status(400).entity(page.get()).build();
    }

    private String page(String slug, String link, String done, List<String> mend) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Collection collection = find(slug);
                    List<ShareView> links = views.shares(shares.open(by, collection));
                    return Templates.shares(new Sharing(
                            views.of(by, collection),
                            links,
                            views.showings(shares.shown(by, collection)),
                            others(by, collection),
                            link,
                            collection.embeddedOn(),
                            frame(collection, links, link),
                            done,
                            mend));
                })
                .render();
    }

    /** By a link that was just made, or as everybody may read it. */
    private String frame(Collection collection, List<ShareView> links, String link) {
        boolean open = links.stream().anyMatch(share -> share.kind().equals("public"));
        if (collection.embeddedOn().isEmpty() || link == null && !open) {
            return null;
        }
        String address = link == null
                ? publicUrl.of("/embed/collections/" + collection.slug())
                : link.replace("/s/", "/embed/shared/");
        return "<iframe src=\"" + address + "\" title=\""
                + collection.title().replace("&", "&amp;").replace("\"", "&quot;")
                + "\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>";
    }

    /** @param sent what was sent and cannot be used, or null */
    private String link(String slug, UUID id, ShareForm sent, List<String> mend) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Collection collection = find(slug);
                    ShareLink link = shares.link(by, collection, id);
                    ShareView view = views.shares(List.of(link)).get(0);
                    ShareForm form = sent == null ? ShareForm.of(view) : sent;
                    String day = link.expires() == null
                            ? ""
                            : LastDay.of(link.expires()).toString();
                    return Templates.link(new Linking(
                            views.of(by, collection),
                            view,
                            form,
                            views.choosable(by, collection.group(), link.grant().chosen()),
                            day,
                            mend));
                })
                .render();
    }

    private List<Choosable> others(Viewer by, Collection collection) {
        return homes.groups(by, Role.EDITOR).stream()
                .filter(group -> !group.id().equals(collection.group()))
                .map(group -> new Choosable(group.id(), group.name()))
                .toList();
    }

    private Collection find(String slug) {
        return collections.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("collection"));
    }
}
