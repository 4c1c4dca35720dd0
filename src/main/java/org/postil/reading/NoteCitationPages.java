package org.postil.reading;

import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.citations.CitationSheets;
import org.postil.citations.CitationSheets.Addresses;

/** The passage a note is about, cited for the eyes and the clipboard. */
@Path("/annotations/{id}/citation")
@Produces(MediaType.TEXT_HTML)
class NoteCitationPages {
    private final CurrentViewer viewer;
    private final NoteCitations notes;
    private final CitationSheets sheets;

    NoteCitationPages(CurrentViewer viewer, NoteCitations notes, CitationSheets sheets) {
        this.viewer = viewer;
        this.notes = notes;
        this.sheets = sheets;
    }

    @GET
    @Transactional
    public TemplateInstance cite(@PathParam("id") UUID id, @RestQuery String style, @RestQuery String locale) {
        String note = "/annotations/" + id;
        var addresses = new Addresses(note + "/citation", "/api" + note + "/citation", note, Map.of());
        return sheets.page(notes.find(viewer.get(), id), addresses, style, locale);
    }
}
