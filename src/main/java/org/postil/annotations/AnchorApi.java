package org.postil.annotations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.web.ETags;

/** Where an annotation stands, as JSON, and saying where it stands. */
@Path("/api/annotations/{id}/anchor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AnchorApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Annotations annotations;
    private final Settlements settlements;
    private final AdriftViews adrift;
    private final AnnotationAnswers answers;

    AnchorApi(
            CurrentViewer viewer,
            Documents documents,
            Texts texts,
            Annotations annotations,
            Settlements settlements,
            AdriftViews adrift,
            AnnotationAnswers answers) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.annotations = annotations;
        this.settlements = settlements;
        this.adrift = adrift;
        this.answers = answers;
    }

    /**
     * What it was made on, where it stands now and, when that is uncertain, the candidates in their context.
     *
     * @param target null for a note on the whole document; then there is no anchor either
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(Passage target, AnnotationView.Anchor anchor, List<Adrift.Candidate> candidates) {}

    @GET
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        Annotation annotation = find(id);
        AnnotationView view = answers.view(viewer.get(), annotation);
        List<Adrift.Candidate> candidates =
                view.anchor() == null ? null : adrift.candidates(text(annotation), view.anchor());
        return Response.ok(new Place(view.target(), view.anchor(), candidates))
                .header("ETag", ETags.of(annotation.version()))
                .build();
    }

    @PUT
    @Transactional
    public Response settle(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AnchorDraft draft) {
        Annotation annotation = find(id);
        if (ETags.wanted(ifMatch).orElse(annotation.version()) != annotation.version()) {
            return Stale.answer(answers.view(viewer.get(), annotation), null);
        }
        Event event =
                settlements.settle(viewer.get(), document(annotation), annotation, AnnotationAnswers.required(draft));
        return Response.fromResponse(answers.one(viewer.get(), annotation))
                .header("Link", AnnotationAnswers.undo(event))
                .build();
    }

    private Annotation find(UUID id) {
        return annotations.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("annotation"));
    }

    private Text text(Annotation annotation) {
        return texts.byId(viewer.get(), annotation.passage().text()).orElseThrow(() -> Problem.notFound("text"));
    }

    private Document document(Annotation annotation) {
        return documents.byId(viewer.get(), annotation.document()).orElseThrow(() -> Problem.notFound("document"));
    }
}
