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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** Puts collections into a collection, in an order, and takes them out; by number where there is no script. */
@Path("/collections/{slug}/parts")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PartPages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final Nestings nestings;
    private final CollectionViews views;

    PartPages(CurrentViewer viewer, Collections collections, Nestings nestings, CollectionViews views) {
        this.viewer = viewer;
        this.collections = collections;
        this.nestings = nestings;
        this.views = views;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance parts(
                CollectionView collection, List<CollectionView> inside, List<CollectionView> others, List<String> mend);

        private Templates() {}
    }

    @GET
    public String ask(@PathParam("slug") String slug) {
        return page(slug, List.of());
    }

    /**
     * Two columns of the same length, those to take out, and one to put in.
     *
     * @param more the id of a collection, or nothing
     */
    @POST
    public Response arrange(
            @PathParam("slug") String slug,
            @RestForm("part") List<UUID> parts,
            @RestForm("position") List<String> numbers,
            @RestForm Set<UUID> gone,
            @RestForm UUID more) {
        try {
            List<UUID> order = new ArrayList<>(ArrangePages.inOrder(parts, numbers));
            order.removeAll(gone);
            if (more != null) {
                order.add(more);
            }
            QuarkusTransaction.requiringNew().run(() -> nestings.arrange(viewer.get(), editable(slug), order));
            return Response.seeOther(URI.create("/collections/" + slug + "?done=arranged"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400).entity(page(slug, problem.keys())).build();
        }
    }

    private String page(String slug, List<String> mend) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Collection collection = editable(slug);
                    return Templates.parts(
                            views.of(by, collection),
                            views.of(by, nestings.in(by, collection)),
                            views.of(by, nestings.candidates(by, collection)),
                            mend);
                })
                .render();
    }

    private Collection editable(String slug) {
        Collection collection =
                collections.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("collection"));
        viewer.get().require(Role.EDITOR, collection.group());
        return collection;
    }
}
