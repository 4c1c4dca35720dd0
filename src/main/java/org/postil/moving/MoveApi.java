package org.postil.moving;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.web.Paging;

/** Moves a document to another group or library, as JSON. */
@Path("/api/documents/{id}/move")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MoveApi {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Moves moves;
    private final Outlooks outlooks;

    MoveApi(CurrentViewer viewer, Documents documents, Moves moves, Outlooks outlooks) {
        this.viewer = viewer;
        this.documents = documents;
        this.moves = moves;
        this.outlooks = outlooks;
    }

    /** @param group the id of the group or library to which the document shall belong */
    record MoveDraft(UUID group) {}

    /** @param preview to be told what would become of it, and change nothing */
    @POST
    @Transactional
    public Response move(@PathParam("id") UUID id, @RestQuery boolean preview, MoveDraft draft) {
        Document document = find(id);
        if (draft == null || draft.group() == null) {
            throw Problem.invalid("group", "Give the id of the group to move it to as “group”.");
        }
        if (preview) {
            return Response.ok(outlooks.of(viewer.get(), List.of(document), draft.group()))
                    .build();
        }
        Event event = moves.move(viewer.get(), document.id(), draft.group());
        return Response.ok(documents.view(find(document.id())))
                .header("Link", Paging.link(URI.create("/api/undo/" + event.id()), "undo"))
                .build();
    }

    private Document find(UUID id) {
        return documents.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("document"));
    }
}
