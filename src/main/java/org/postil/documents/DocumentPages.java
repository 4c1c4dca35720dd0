package org.postil.documents;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.shared.Problem;

/** Editing a record, and taking it away. */
@Path("/documents")
@Produces(MediaType.TEXT_HTML)
class DocumentPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final RecordForms forms;

    DocumentPages(CurrentViewer viewer, Documents documents, RecordForms forms) {
        this.viewer = viewer;
        this.documents = documents;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "documents")
    static class Templates {
        static native TemplateInstance remove(DocumentView document);

        private Templates() {}
    }

    @GET
    @Path("{slug}/edit")
    @Transactional
    public TemplateInstance edit(@RestPath String slug) {
        var document = documents.view(editable(slug));
        return forms.show(document, DocumentForm.of(document));
    }

    @POST
    @Path("{slug}/edit")
    public Response describe(@RestPath String slug, @BeanParam DocumentForm form) {
        var before = QuarkusTransaction.requiringNew().call(() -> documents.view(editable(slug)));
        if (form.read != null) {
            return forms.read(before, form);
        }
        return forms.save(before, form, () -> {
            var document = editable(slug);
            if (form.version != null && form.version != document.version()) {
                throw new Problem(412, "stale-version", "Somebody changed this document meanwhile.");
            }
            documents.describe(viewer.get(), document, form.draft());
            return slug;
        });
    }

    @GET
    @Path("{slug}/delete")
    @Transactional
    public TemplateInstance askToRemove(@RestPath String slug) {
        return Templates.remove(documents.view(editable(slug)));
    }

    @POST
    @Path("{slug}/delete")
    @Transactional
    public Response remove(@RestPath String slug) {
        documents.remove(viewer.get(), editable(slug));
        return Response.seeOther(URI.create("/?said=deleted")).build();
    }

    private Document editable(String slug) {
        var document = documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
        viewer.get().require(Role.EDITOR, document.group());
        return document;
    }
}
