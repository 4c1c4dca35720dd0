package org.postil.annotations;

import jakarta.ws.rs.BeanParam;
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
import org.postil.annotations.Standing.OnText;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/**
 * The annotations of one document as JSON: in the order in which they were made, or, of a stretch of one of its texts, in
 * the order in which they stand there.
 */
@Path("/api/documents/{document}/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DocumentAnnotationsApi {
    /** Who does not say what he accepts is a program. */
    private static final String CARD = MediaType.TEXT_HTML + ";qs=0.5";

    private final CurrentViewer viewer;
    private final Documents documents;
    private final AnnotationAnswers answers;
    private final AnnotationWindows windows;

    DocumentAnnotationsApi(
            CurrentViewer viewer, Documents documents, AnnotationAnswers answers, AnnotationWindows windows) {
        this.viewer = viewer;
        this.documents = documents;
        this.answers = answers;
        this.windows = windows;
    }

    /** In no transaction: each question sees what is so when it is asked, as it would in one, and none is to be ended. */
    @GET
    public Response list(
            @PathParam("document") UUID id,
            AnnotationFilter filter,
            @BeanParam NoteFilter notes,
            @RestQuery Integer revision,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        if (filter.text != null && (filter.from != null || filter.to != null)) {
            Stretch stretch = Stretch.of(filter.from, filter.to);
            return windows.page(viewer.get(), new OnText(id, filter.text), revision, stretch, notes, limit, uri);
        }
        Condition here = Condition.of(
                "a.document_id = :document", "document", document(id).id());
        return answers.page(viewer.get(), filter.condition(viewer.get()).and(here), limit, uri);
    }

    /** In no transaction of its own: it may share one. */
    @POST
    public Response draft(@PathParam("document") UUID id, AnnotationDraft draft) {
        return answers.made(viewer.get(), id, AnnotationAnswers.required(draft));
    }

    /** The same for who waits to see the note: with its card, as the margin shows it, which need not be asked for then. */
    @POST
    @Produces(CARD)
    public Response draftToBeSeen(@PathParam("document") UUID id, AnnotationDraft draft) {
        return answers.madeToBeSeen(viewer.get(), id, AnnotationAnswers.required(draft));
    }

    private Document document(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }
}
