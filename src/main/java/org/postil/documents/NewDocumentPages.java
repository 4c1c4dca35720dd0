package org.postil.documents;

import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;

/** Typing in a record. Apart from the other pages, because "new" would be a document's slug there. */
@Path("/documents/new")
@Produces(MediaType.TEXT_HTML)
class NewDocumentPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final RecordForms forms;

    NewDocumentPages(CurrentViewer viewer, Documents documents, RecordForms forms) {
        this.viewer = viewer;
        this.documents = documents;
        this.forms = forms;
    }

    @GET
    @Transactional
    public TemplateInstance blank() {
        viewer.get().homeGroup(Role.EDITOR);
        return forms.show(null, new DocumentForm());
    }

    @POST
    public Response enter(@BeanParam DocumentForm form) {
        if (form.read != null) {
            return forms.read(null, form);
        }
        return forms.save(
                null, form, () -> documents.enter(viewer.get(), form.draft()).slug());
    }
}
