package org.postil.annotations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** The notes of one text that have no sure place, as JSON: how many there are, and settling them alike. */
@Path("/api/texts/{text}/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SettlementApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final AdriftNotes adrift;
    private final Settlements settlements;

    SettlementApi(CurrentViewer viewer, Documents documents, Texts texts, AdriftNotes adrift, Settlements settlements) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.adrift = adrift;
        this.settlements = settlements;
    }

    /**
     * What shall become of all notes adrift that the viewer may settle. One of two.
     *
     * @param candidate 0: those with exactly one candidate stand there; any other number is refused
     * @param leave true: they all stay on the document, at no place
     * @param revision the one in which they were read; refused when the text has been corrected since
     */
    public record Draft(Integer candidate, Boolean leave, Integer revision) {
        boolean accepts() {
            return candidate != null;
        }
    }

    /**
     * What was done.
     *
     * @param settled how many notes
     * @param remaining what is left to do
     */
    public record Settled(long settled, AdriftNotes.Tally remaining) {}

    @GET
    @Transactional
    public AdriftNotes.Tally read(@PathParam("text") UUID id) {
        Text text = find(id);
        return adrift.tally(viewer.get(), document(text), text);
    }

    @POST
    @Transactional
    public Response settle(@PathParam("text") UUID id, Draft draft) {
        Draft wanted = checked(AnnotationAnswers.required(draft));
        Text text = find(id);
        Document document = document(text);
        Settlements.Alike alike =
                settlements.settleAlike(viewer.get(), document, text, wanted.accepts(), wanted.revision());
        Response.ResponseBuilder answer =
                Response.ok(new Settled(alike.settled(), adrift.tally(viewer.get(), document, text)));
        return alike.event() == null
                ? answer.build()
                : answer.header("Link", AnnotationAnswers.undo(alike.event())).build();
    }

    private static Draft checked(Draft draft) {
        boolean leaves = Boolean.TRUE.equals(draft.leave());
        if (draft.accepts() == leaves || draft.accepts() && draft.candidate() != 0) {
            throw Problem.invalid(
                    "candidate", "Give candidate: 0 for all that have exactly one candidate, or leave: true for all.");
        }
        return draft;
    }

    private Text find(UUID id) {
        return texts.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("text"));
    }

    private Document document(Text text) {
        return documents.byId(viewer.get(), text.document()).orElseThrow(() -> Problem.notFound("document"));
    }
}
