package org.postil.mentions;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/** The mentions in one document as JSON, and the names that may be marked in its texts. */
@Path("/api/documents/{document}/mentions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DocumentMentionsApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Mentions mentions;
    private final MentionViews views;
    private final Proposals proposals;

    DocumentMentionsApi(
            CurrentViewer viewer,
            Documents documents,
            Texts texts,
            Mentions mentions,
            MentionViews views,
            Proposals proposals) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.mentions = mentions;
        this.views = views;
        this.proposals = proposals;
    }

    /** In the order in which they were marked. @param text of one text alone */
    @GET
    @Transactional
    public Response list(
            @PathParam("document") UUID id, @RestQuery UUID text, @RestQuery Integer limit, @Context UriInfo uri) {
        Condition here = Condition.of(
                "m.document_id = :document", "document", document(id).id());
        Condition in = text == null ? here : here.and(Condition.of("m.text_id = :text", "text", text));
        return MentionAnswers.page(uri, limit, (after, most) -> views.some(viewer.get(), in.and(after), "m.id", most));
    }

    /**
     * Where they stand in a text: {@code [id, start, end]}, in its order; enough to paint them. With the revision in which
     * these are counted.
     */
    @GET
    @Path("places")
    @Transactional
    public Map<String, Object> places(@PathParam("document") UUID id, @RestQuery UUID text) {
        Text shown = texts.of(document(id), text);
        return Map.of("revision", shown.revision(), "items", views.places(viewer.get(), shown));
    }

    @POST
    @Transactional
    public Response mark(@PathParam("document") UUID id, MentionDraft draft) {
        Mentions.Marked marked = mentions.mark(viewer.get(), document(id), MentionAnswers.required(draft));
        UUID mention = marked.mention().id();
        return Response.created(URI.create("/api/mentions/" + mention))
                .header("Link", MentionAnswers.undo(marked.event()))
                .entity(views.byId(viewer.get(), mention).orElseThrow())
                .build();
    }

    /** The names that stand in a text unmarked, the most frequent first, with all their places. */
    @GET
    @Path("proposals")
    @Transactional
    public Map<String, List<Proposal>> proposals(@PathParam("document") UUID id, @RestQuery UUID text) {
        Document document = document(id);
        return Map.of("items", proposals.in(viewer.get(), document, texts.of(document, text)));
    }

    /** Marks what is accepted of them, all at once; with nothing of it left to mark, nothing happens. */
    @POST
    @Path("acceptances")
    @Transactional
    public Response accept(@PathParam("document") UUID id, Acceptance acceptance) {
        Document document = document(id);
        Acceptance accepted = MentionAnswers.required(acceptance);
        Viewer by = viewer.get();
        Text text = texts.of(document, accepted.text());
        return proposals
                .accept(by, document, text, accepted)
                .map(Event::id)
                .map(event -> Response.ok(Map.of("marked", mentions.count("made", event)))
                        .header("Link", MentionAnswers.undo(event)))
                .orElse(Response.ok(Map.of("marked", 0)))
                .build();
    }

    private Document document(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }
}
