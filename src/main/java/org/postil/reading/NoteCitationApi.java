package org.postil.reading;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.citations.CitationAnswer;
import org.postil.citations.Citations;
import org.postil.citations.Cited;
import org.postil.citations.Manner;

/** The passage a note is about, cited with the note's own address. */
@Path("/api/annotations/{id}/citation")
class NoteCitationApi {
    private final CurrentViewer viewer;
    private final NoteCitations notes;
    private final Citations citations;

    NoteCitationApi(CurrentViewer viewer, NoteCitations notes, Citations citations) {
        this.viewer = viewer;
        this.notes = notes;
        this.citations = citations;
    }

    @GET
    @Transactional
    public Response cite(
            @PathParam("id") UUID id,
            @RestQuery String style,
            @RestQuery String locale,
            @RestQuery String format,
            @RestQuery String form) {
        Cited cited = notes.find(viewer.get(), id);
        return CitationAnswer.of(citations.cite(
                cited.source(),
                cited.passage(),
                Manner.of(style, locale, format).as(form)));
    }
}
