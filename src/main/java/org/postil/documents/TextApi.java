package org.postil.documents;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;

/** Texts as JSON. */
@Path("/api/texts/{id}")
@Produces(MediaType.APPLICATION_JSON)
class TextApi {
    private final CurrentViewer viewer;
    private final Texts texts;

    TextApi(CurrentViewer viewer, Texts texts) {
        this.viewer = viewer;
        this.texts = texts;
    }

    @GET
    @Transactional
    public DocumentView.TextView read(@PathParam("id") UUID id) {
        return Documents.view(find(id));
    }

    private Text find(UUID id) {
        return texts.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("text"));
    }
}
