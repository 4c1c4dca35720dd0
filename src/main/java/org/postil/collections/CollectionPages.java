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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** A collection, to be read from top to bottom like a printed finding aid; describing and deleting it. */
@Path("/collections/{slug}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CollectionPages {
    private final CurrentViewer viewer;
    private final Collections collections;
    private final CollectionViews views;
    private final Covers covers;
    private final Coeditors coeditors;

    CollectionPages(
            CurrentViewer viewer, Collections collections, CollectionViews views, Covers covers, Coeditors coeditors) {
        this.viewer = viewer;
        this.collections = collections;
        this.views = views;
        this.covers = covers;
        this.coeditors = coeditors;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance collection(Cover cover, String done);

        /** @param choosable null for who does not choose which notes go along */
        static native TemplateInstance edit(
                CollectionView collection, CollectionForm form, ChoosableNotes choosable, List<String> mend);

        static native TemplateInstance delete(CollectionView collection);

        private Templates() {}
    }

    @GET
    public String read(@PathParam("slug") String slug, @RestQuery Optional<String> done) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Templates.collection(covers.of(viewer.get(), find(slug)), done.orElse("")))
                .render();
    }

    @GET
    @Path("edit")
    public String edit(@PathParam("slug") String slug) {
        return form(slug, null, List.of());
    }

    @POST
    @Path("edit")
    public Response describe(@PathParam("slug") String slug, @BeanParam CollectionForm form) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Viewer by = viewer.get();
                Collection collection = find(slug);
                boolean chooses = by.may(Role.EDITOR, collection.group());
                collections.describe(by, collection, chooses ? form.draft(null) : form.words());
            });
            return Response.seeOther(URI.create("/collections/" + slug + "?done=saved"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400).entity(form(slug, form, problem.keys())).build();
        }
    }

    /** What it finds goes out of it; what was put into it by hand stays. */
    @POST
    @Path("query/removal")
    public Response findNoMore(@PathParam("slug") String slug) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        collections.describe(viewer.get(), editable(slug), CollectionDraft.finding(null, null, null)));
        return Response.seeOther(URI.create("/collections/" + slug + "?done=unfound"))
                .build();
    }

    @GET
    @Path("delete")
    public String askToDelete(@PathParam("slug") String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Templates.delete(views.of(viewer.get(), editable(slug))))
                .render();
    }

    @POST
    @Path("delete")
    public Response delete(@PathParam("slug") String slug) {
        QuarkusTransaction.requiringNew().run(() -> collections.remove(viewer.get(), editable(slug)));
        return Response.seeOther(URI.create("/collections?done=deleted")).build();
    }

    /** @param sent what was sent and cannot be used, or null */
    private String form(String slug, CollectionForm sent, List<String> mend) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Collection collection = find(slug);
                    coeditors.require(by, collection);
                    CollectionView view = views.of(by, collection);
                    return Templates.edit(
                            view,
                            sent == null ? CollectionForm.of(view) : sent,
                            view.editable() ? views.choosable(by, collection.group(), collection.notes()) : null,
                            mend);
                })
                .render();
    }

    private Collection find(String slug) {
        return collections.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("collection"));
    }

    private Collection editable(String slug) {
        Collection collection = find(slug);
        viewer.get().require(Role.EDITOR, collection.group());
        return collection;
    }
}
