package org.postil.mentions;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.events.Event;
import org.postil.shared.Problem;

/** One mention as JSON. */
@Path("/api/mentions/{id}")
@Produces(MediaType.APPLICATION_JSON)
class MentionApi {
    private final CurrentViewer viewer;
    private final Mentions mentions;
    private final MentionViews views;

    MentionApi(CurrentViewer viewer, Mentions mentions, MentionViews views) {
        this.viewer = viewer;
        this.mentions = mentions;
        this.views = views;
    }

    @GET
    @Transactional
    public MentionView read(@PathParam("id") UUID id) {
        return views.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("mention"));
    }

    @DELETE
    @Transactional
    public Response remove(@PathParam("id") UUID id) {
        Mention mention = mentions.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("mention"));
        Event event = mentions.remove(viewer.get(), mention);
        return Response.noContent()
                .header("Link", MentionAnswers.undo(event.id()))
                .build();
    }
}
