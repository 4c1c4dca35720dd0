package org.postil.citations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** A document or a passage of it, cited. */
@Path("/api/documents/{id}/citation")
class CitationApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final DocumentCitations found;
    private final Citations citations;
    private final CitationStyles styles;

    CitationApi(
            CurrentViewer viewer,
            Documents documents,
            DocumentCitations found,
            Citations citations,
            CitationStyles styles) {
        this.styles = styles;
        this.viewer = viewer;
        this.documents = documents;
        this.found = found;
        this.citations = citations;
    }

    @GET
    @Transactional
    public Response cite(@PathParam("id") UUID id, @BeanParam Asked asked) {
        Viewer reader = viewer.get();
        Document document = documents.byId(reader, id).orElseThrow(() -> Problem.notFound("document"));
        Manner manner = asked.manner(styles, reader, document.group());
        Cited cited = found.find(reader, document, asked.wanted());
        return CitationAnswer.of(citations.cite(cited.source(), cited.passage(), manner));
    }
}
