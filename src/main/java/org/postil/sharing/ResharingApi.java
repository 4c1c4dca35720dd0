package org.postil.sharing;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.postil.shared.Problem;
import org.postil.web.Paging;

/** Changing who sees many of one's own notes, as JSON. */
@Path("/api/resharings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ResharingApi {
    private final CurrentViewer viewer;
    private final OwnNotes notes;
    private final Resharings resharings;

    ResharingApi(CurrentViewer viewer, OwnNotes notes, Resharings resharings) {
        this.viewer = viewer;
        this.notes = notes;
        this.resharings = resharings;
    }

    /** Which notes, as in {@link Which}, and what shall become of their readers, as in {@link Change}. */
    public record Draft(
            String query,
            String document,
            String readers,
            String act,
            String visibility,
            List<UUID> groups,
            UUID from) {}

    /** Answers with a job; with {@code preview=true} with what it would do. */
    @POST
    @Transactional
    public Response change(@RestQuery boolean preview, Draft draft) {
        if (draft == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        viewer.get().requireAccount();
        Which which = new Which(draft.query(), draft.document(), null, draft.readers());
        Change change = new Change(draft.act(), draft.visibility(), draft.groups(), draft.from());
        if (preview) {
            return Response.ok(notes.preview(viewer.get(), which, change)).build();
        }
        Resharing job = resharings.queue(viewer.get(), which, change);
        return Response.accepted(ResharingView.of(job))
                .location(URI.create("/api/resharings/" + job.id()))
                .build();
    }

    /** How far it has come; once it has ended, with the link by which it is taken back. */
    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        ResharingView job = ResharingView.of(find(id));
        Response.ResponseBuilder answer = Response.ok(job);
        if (!job.isOpen() && !job.undone()) {
            answer.header("Link", Paging.link(URI.create("/api/undo/" + job.event()), "undo"));
        }
        return answer.build();
    }

    /** Stops one that is not done. What it has changed stays, and can be taken back. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void cancel(@PathParam("id") UUID id) {
        resharings.cancel(viewer.get(), find(id));
    }

    private Resharing find(UUID id) {
        return resharings.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("change of yours"));
    }
}
