package org.postil.annotations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/** The annotations of one document as JSON, in the order in which they were made. */
@Path("/api/documents/{document}/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DocumentAnnotationsApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final AnnotationAnswers answers;

    DocumentAnnotationsApi(CurrentViewer viewer, Documents documents, AnnotationAnswers answers) {
        this.viewer = viewer;
        this.documents = documents;
        this.answers = answers;
    }

    @GET
    @Transactional
    public Response list(
            @PathParam("document") UUID id, AnnotationFilter filter, @RestQuery Integer limit, @Context UriInfo uri) {
        Condition here = Condition.of(
                "a.document_id = :document", "document", document(id).id());
        return answers.page(viewer.get(), filter.condition().and(here), limit, uri);
    }

    /** In no transaction of its own: it may share one. */
    @POST
    public Response draft(@PathParam("document") UUID id, AnnotationDraft draft) {
        return answers.made(viewer.get(), id, AnnotationAnswers.required(draft));
    }

    private Document document(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }
}
