package org.postil.links;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** The cross-references that begin or end in one document, as JSON. */
@Path("/api/documents/{document}/cross-references")
@Produces(MediaType.APPLICATION_JSON)
class DocumentCrossReferencesApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final CrossReferences links;
    private final CrossReferenceViews views;

    DocumentCrossReferencesApi(
            CurrentViewer viewer, Documents documents, CrossReferences links, CrossReferenceViews views) {
        this.viewer = viewer;
        this.documents = documents;
        this.links = links;
        this.views = views;
    }

    @GET
    @Transactional
    public Map<String, Object> list(@PathParam("document") UUID id) {
        Viewer reader = viewer.get();
        documents.byId(reader, id).orElseThrow(() -> Problem.notFound("document"));
        return Map.of("items", views.of(reader, links.of(reader, id)));
    }
}
