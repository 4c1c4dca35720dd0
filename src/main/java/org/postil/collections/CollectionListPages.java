package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** All collections the viewer may see, and making one. */
@Path("/collections")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CollectionListPages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final CollectionViews views;
    private final NewCollectionPages blank;

    CollectionListPages(
            CurrentViewer viewer, Collections collections, CollectionViews views, NewCollectionPages blank) {
        this.viewer = viewer;
        this.collections = collections;
        this.views = views;
        this.blank = blank;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance collections(List<CollectionView> collections, boolean editable, String done);

        private Templates() {}
    }

    @GET
    public String list(@RestQuery Optional<String> done) {
        Viewer by = viewer.get();
        List<CollectionView> all = QuarkusTransaction.requiringNew().call(() -> views.of(by, collections.visible(by)));
        if (all.isEmpty() && by.grants().isEmpty()) {
            by.requireAccount();
        }
        boolean editable = by.mayAnywhere(Role.EDITOR);
        return Templates.collections(all, editable, done.orElse("")).render();
    }

    @POST
    public Response make(@BeanParam CollectionForm form) {
        Viewer by = viewer.get();
        by.requireAccount();
        try {
            String slug = QuarkusTransaction.requiringNew()
                    .call(() -> collections.make(by, form.draft(form.group)).slug());
            return Response.seeOther(URI.create("/collections/" + slug + "?done=made"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400).entity(blank.page(form, problem.keys())).build();
        }
    }
}
