package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Problem;

/** Tags for everything that a search finds. */
@Path("/api/taggings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class TaggingApi {
    private final CurrentViewer viewer;
    private final Searched searched;
    private final Changes changes;
    private final Turns turns;

    TaggingApi(CurrentViewer viewer, Searched searched, Changes changes, Turns turns) {
        this.viewer = viewer;
        this.searched = searched;
        this.changes = changes;
        this.turns = turns;
    }

    /**
     * @param give names of tags to give
     * @param take names of tags to take off; one of both
     * @param query which notes, as in the search box
     * @param group whose documents; the viewer's first group when absent
     */
    public record Draft(List<String> give, List<String> take, String query, UUID group) {}

    /** Answers with what was, or with {@code preview=true} would be, changed. */
    @POST
    public Response tag(@RestQuery boolean preview, Draft draft) {
        if (draft == null || (draft.give() == null) == (draft.take() == null)) {
            throw Problem.invalid("give", "Send tags either to \"give\" or to \"take\", and a \"query\".");
        }
        Viewer by = viewer.get();
        UUID group = draft.group() == null ? by.homeGroup(Role.ANNOTATOR) : draft.group();
        boolean giving = draft.give() != null;
        Tagging tagging = QuarkusTransaction.requiringNew()
                .call(() -> searched.tagging(by, group, giving ? draft.give() : draft.take(), giving, draft.query()));
        Preview shown = QuarkusTransaction.requiringNew().call(() -> changes.preview(by, group, tagging));
        if (preview) {
            return Response.ok(shown).build();
        }
        Event event =
                turns.take(group, () -> changes.make(by, group, tagging, null)).event();
        return Response.ok(shown).header("Link", TagApi.undo(event)).build();
    }
}
