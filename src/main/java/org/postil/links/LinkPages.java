package org.postil.links;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/**
 * Making and deleting cross-references by forms. With script the same form is the panel beside the text that is being read.
 */
@Path("/links")
@Produces(MediaType.TEXT_HTML)
class LinkPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final CrossReferences links;
    private final LinkForms forms;

    LinkPages(CurrentViewer viewer, Documents documents, CrossReferences links, LinkForms forms) {
        this.viewer = viewer;
        this.documents = documents;
        this.links = links;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "links")
    static class Templates {
        static native TemplateInstance form(LinkForm form);

        private Templates() {}
    }

    /** Asks for the other document, then for the place in it. */
    @GET
    @Path("new")
    @Transactional
    public TemplateInstance ask(@BeanParam LinkQuestion question) {
        viewer.get().requireAccount();
        return Templates.form(forms.of(viewer.get(), question, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response make(@BeanParam LinkAnswer answer) {
        Viewer author = viewer.get();
        author.requireAccount();
        try {
            CrossReference made = links.make(author, answer.draft());
            return to(author, made.source().document());
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("place", "Choose the document, a passage or a note of the list.");
        } catch (Problem refused) {
            if (refused.status() != 400 && refused.status() != 409) {
                throw refused;
            }
            LinkForm again = forms.of(author, answer.question(), refused.detail());
            return Response.status(refused.status())
                    .entity(Templates.form(again).render())
                    .build();
        }
    }

    @POST
    @Path("{id}/deletion")
    @Transactional
    public Response delete(@PathParam("id") UUID id) {
        Viewer author = viewer.get();
        author.requireAccount();
        CrossReference link = links.byId(author, id).orElseThrow(() -> Problem.notFound("cross-reference"));
        links.delete(author, link);
        return to(author, link.source().document());
    }

    private Response to(Viewer reader, UUID document) {
        Document read = documents.byId(reader, document).orElseThrow(() -> Problem.notFound("document"));
        return Response.seeOther(URI.create("/documents/" + read.slug())).build();
    }
}
