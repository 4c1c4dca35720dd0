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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** Copies a collection into a group in which the viewer edits. */
@Path("/collections/{slug}/copies")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CopyPages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final CollectionViews views;
    private final Copies copies;
    private final Homes homes;

    CopyPages(CurrentViewer viewer, Collections collections, CollectionViews views, Copies copies, Homes homes) {
        this.viewer = viewer;
        this.collections = collections;
        this.views = views;
        this.copies = copies;
        this.homes = homes;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance copy(
                CollectionView collection, List<Homes.Home> homes, String title, List<String> mend);

        private Templates() {}
    }

    @GET
    public String ask(@PathParam("slug") String slug) {
        return page(slug, null, List.of());
    }

    @POST
    public Response copy(@PathParam("slug") String slug, @RestForm String title, @RestForm UUID group) {
        try {
            String made = QuarkusTransaction.requiringNew()
                    .call(() -> copies.copy(viewer.get(), find(slug), new Copies.Draft(title, group))
                            .slug());
            return Response.seeOther(URI.create("/collections/" + made + "?done=copied"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400)
                    .entity(page(slug, title, problem.keys()))
                    .build();
        }
    }

    private String page(String slug, String title, List<String> mend) {
        Viewer by = viewer.get();
        by.homeGroup(Role.EDITOR);
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    CollectionView view = views.of(by, find(slug));
                    return Templates.copy(view, homes.of(by, Role.EDITOR), title == null ? view.title() : title, mend);
                })
                .render();
    }

    private Collection find(String slug) {
        return collections.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("collection"));
    }
}
