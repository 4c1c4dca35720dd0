package org.postil.correcting;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Accounts;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Revision;
import org.postil.documents.RevisionDraft;
import org.postil.documents.RevisionSummary;
import org.postil.documents.RevisionView;
import org.postil.documents.Text;
import org.postil.documents.TextDraft;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** The revisions of a text as JSON. */
@Path("/api/texts/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RevisionApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Corrections corrections;
    private final Accounts accounts;

    RevisionApi(CurrentViewer viewer, Documents documents, Texts texts, Corrections corrections, Accounts accounts) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.corrections = corrections;
        this.accounts = accounts;
    }

    @GET
    @Transactional
    public Map<String, List<RevisionSummary>> revisions(@PathParam("id") UUID id) {
        return Map.of("items", texts.history(find(id)));
    }

    @GET
    @Path("{number}")
    @Transactional
    public RevisionView revision(@PathParam("id") UUID id, @PathParam("number") int number) {
        return view(texts.revision(find(id), number).orElseThrow(() -> Problem.notFound("revision")));
    }

    /**
     * Corrects the text. 201 with the revision made, in which others' corrections since {@code base} are merged; 200 with
     * the current one when nothing was changed; 409 with both versions and their conflicts when somebody has to choose.
     */
    @POST
    @Transactional
    public Response correct(@PathParam("id") UUID id, TextDraft draft) {
        if (draft == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        Text text = find(id);
        Document document =
                documents.byId(viewer.get(), text.document()).orElseThrow(() -> Problem.notFound("document"));
        var revised = new RevisionDraft(draft.rendition(), draft.comment(), draft.base());
        Outcome outcome = corrections.keep(viewer.get(), document, text, revised);
        if (outcome instanceof Outcome.Made made) {
            return Response.created(URI.create(
                            "/api/texts/" + id + "/revisions/" + made.revision().number()))
                    .entity(view(made.revision()))
                    .build();
        }
        return outcome instanceof Outcome.Waiting waiting
                ? conflict(document, revised, waiting)
                : Response.ok(view(((Outcome.Unchanged) outcome).revision())).build();
    }

    /** RFC 9457, with members of its own: nothing of either version is lost, and people are shown where to choose. */
    private Response conflict(Document document, RevisionDraft draft, Outcome.Waiting waiting) {
        Correction correction = waiting.correction();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:problem-type:postil:text-corrected-meanwhile");
        problem.put("title", "Corrected meanwhile");
        problem.put("status", 409);
        problem.put(
                "detail",
                "Somebody corrected the same words meanwhile. Choose between both versions at the address in"
                        + " \"resolve\", or put them together yourself and send the result with the current base.");
        problem.put("resolve", OpenedText.address(document, correction.text()) + "/corrections/" + correction.id());
        problem.put("base", correction.base());
        problem.put("current", view(waiting.current()));
        problem.put(
                "yours",
                Map.of(
                        "html",
                        draft.rendition().html(),
                        "plain",
                        draft.rendition().plain()));
        problem.put("conflicts", waiting.merge().conflicts());
        return Response.status(409)
                .type("application/problem+json")
                .entity(problem)
                .build();
    }

    private Text find(UUID id) {
        return texts.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("text"));
    }

    private RevisionView view(Revision revision) {
        return RevisionView.of(
                revision, accounts.names(List.of(revision.author())).getOrDefault(revision.author(), ""));
    }
}
