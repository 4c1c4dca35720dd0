package org.postil.documents;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Accounts;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;

/** Texts and their revisions as JSON. */
@Path("/api/texts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TextApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Accounts accounts;

    TextApi(CurrentViewer viewer, Documents documents, Texts texts, Accounts accounts) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.accounts = accounts;
    }

    @GET
    @Transactional
    public DocumentView.TextView read(@PathParam("id") UUID id) {
        return Documents.view(find(id));
    }

    @GET
    @Path("revisions")
    @Transactional
    public Map<String, Object> revisions(@PathParam("id") UUID id) {
        return Map.of("items", texts.history(find(id)));
    }

    @GET
    @Path("revisions/{number}")
    @Transactional
    public RevisionView revision(@PathParam("id") UUID id, @PathParam("number") int number) {
        return view(texts.revision(find(id), number).orElseThrow(() -> Problem.notFound("revision")));
    }

    @POST
    @Path("revisions")
    @Transactional
    public Response revise(@PathParam("id") UUID id, TextDraft draft) {
        Text text = find(id);
        Document document =
                documents.byId(viewer.get(), text.document()).orElseThrow(() -> Problem.notFound("document"));
        Revision revision = texts.revise(viewer.get(), document, text, DocumentApi.required(draft));
        return Response.created(URI.create("/api/texts/" + id + "/revisions/" + revision.number()))
                .entity(view(revision))
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
