package org.postil.citations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;

/** Which styles one likes, how one's groups cite, and the styles they brought themselves. */
@Path("/account/citation-styles")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StylePages {
    private static final String HERE = "/account/citation-styles";

    private final CurrentViewer viewer;
    private final StyleShelf shelf;

    StylePages(CurrentViewer viewer, StyleShelf shelf) {
        this.viewer = viewer;
        this.shelf = shelf;
    }

    @CheckedTemplate(basePath = "citations")
    static class Templates {
        static native TemplateInstance styles(StyleShelf.View shelf, Said said);

        private Templates() {}
    }

    /**
     * What the page answers to what was just done on it.
     *
     * @param done which change was made, or empty
     * @param problem what stands in the way, in English, or null
     */
    record Said(String done, String problem) {}

    @GET
    public String read(@RestQuery String q, @RestQuery String done) {
        return page(q, new Said(done == null ? "" : done, null));
    }

    @POST
    @Path("favourites")
    public Response favour(@RestForm String style, @RestForm String q) {
        return change("favoured", q, () -> shelf.favour(viewer.get(), style));
    }

    @POST
    @Path("favourites/removal")
    public Response unfavour(@RestForm String style) {
        return change("unfavoured", null, () -> shelf.unfavour(viewer.get(), style));
    }

    @POST
    @Path("groups/{group}")
    public Response cite(@PathParam("group") UUID group, @RestForm String style, @RestForm String locale) {
        return change("group", null, () -> shelf.set(viewer.get(), group, style, locale));
    }

    @POST
    @Path("uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@RestForm UUID group, @RestForm FileUpload file) {
        return change("uploaded", null, () -> shelf.bring(viewer.get(), group, file));
    }

    @POST
    @Path("uploads/{id}/removal")
    public Response remove(@PathParam("id") UUID id) {
        return change("removed", null, () -> shelf.remove(viewer.get(), id));
    }

    private Response change(String done, String q, Runnable change) {
        viewer.get().requireAccount();
        try {
            change.run();
            return Response.seeOther(URI.create(HERE + "?done=" + done)).build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 413) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(page(q, new Said("", problem.detail())))
                    .build();
        }
    }

    private String page(String q, Said said) {
        viewer.get().requireAccount();
        return QuarkusTransaction.requiringNew()
                .call(() -> Templates.styles(shelf.view(viewer.get(), q), said))
                .render();
    }
}
