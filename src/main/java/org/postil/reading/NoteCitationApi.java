package org.postil.reading;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.citations.CitationAnswer;
import org.postil.citations.CitationStyles;
import org.postil.citations.Citations;
import org.postil.citations.Cited;

/** The passage a note is about, cited with the note's own address. */
@Path("/api/annotations/{id}/citation")
class NoteCitationApi {
    private final CurrentViewer viewer;
    private final NoteCitations notes;
    private final Citations citations;
    private final CitationStyles styles;

    NoteCitationApi(CurrentViewer viewer, NoteCitations notes, Citations citations, CitationStyles styles) {
        this.styles = styles;
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
        Viewer reader = viewer.get();
        Cited cited = notes.find(reader, id);
        return CitationAnswer.of(citations.cite(
                cited.source(),
                cited.passage(),
                styles.manner(reader, cited.document().group(), style, locale, format)
                        .as(form)));
    }
}
