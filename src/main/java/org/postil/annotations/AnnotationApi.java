package org.postil.annotations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.web.ETags;

/** Annotations as JSON. */
@Path("/api/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AnnotationApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Annotations annotations;
    private final AnnotationAnswers answers;
    private final Histories histories;

    AnnotationApi(
            CurrentViewer viewer,
            Documents documents,
            Annotations annotations,
            AnnotationAnswers answers,
            Histories histories) {
        this.viewer = viewer;
        this.documents = documents;
        this.annotations = annotations;
        this.answers = answers;
        this.histories = histories;
    }

    @GET
    @Transactional
    public Response list(AnnotationFilter filter, @RestQuery Integer limit, @Context UriInfo uri) {
        return answers.page(viewer.get(), filter.condition(viewer.get()), limit, uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        return answer(find(id));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AnnotationDraft draft) {
        Annotation annotation = find(id);
        if (ETags.wanted(ifMatch).orElse(annotation.version()) != annotation.version()) {
            return Stale.answer(answers.view(viewer.get(), annotation), draft);
        }
        annotations.change(
                viewer.get(), document(annotation.document()), annotation, AnnotationAnswers.required(draft));
        return answer(annotation);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public Response delete(@PathParam("id") UUID id) {
        Annotation annotation = find(id);
        Event event = annotations.delete(viewer.get(), document(annotation.document()), annotation);
        return Response.noContent()
                .header("Link", AnnotationAnswers.undo(event))
                .build();
    }

    @GET
    @Path("{id}/replies")
    @Transactional
    public Map<String, Object> replies(@PathParam("id") UUID id) {
        Viewer reader = viewer.get();
        return Map.of("items", answers.views(reader, annotations.replies(reader, find(id).root())));
    }

    @POST
    @Path("{id}/replies")
    @Transactional
    public Response reply(@PathParam("id") UUID id, AnnotationDraft draft) {
        return answers.made(
                viewer.get(),
                find(id).document(),
                AnnotationAnswers.required(draft).inReplyTo(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    public History history(@PathParam("id") UUID id) {
        return histories.of(viewer.get(), find(id));
    }

    @PUT
    @Path("{id}/resolution")
    @Transactional
    public Response resolve(@PathParam("id") UUID id) {
        return resolution(id, true);
    }

    @DELETE
    @Path("{id}/resolution")
    @Transactional
    public Response reopen(@PathParam("id") UUID id) {
        return resolution(id, false);
    }

    private Response resolution(UUID id, boolean resolved) {
        Annotation annotation = find(id);
        Event event = annotations.resolve(viewer.get(), document(annotation.document()), annotation, resolved);
        return Response.fromResponse(answer(annotation))
                .header("Link", AnnotationAnswers.undo(event))
                .build();
    }

    private Response answer(Annotation annotation) {
        return answers.one(viewer.get(), annotation);
    }

    private Annotation find(UUID id) {
        return annotations.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("annotation"));
    }

    private Document document(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }
}
