package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.Problem;
import org.postil.web.PageContext;

/** Deleting one's own account as JSON: what there is to decide, and deciding it. */
@Path("/api/account/deletion")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class FarewellApi {
    private final CurrentViewer viewer;
    private final Farewell farewell;
    private final Visit visit;
    private final PageContext page;

    FarewellApi(CurrentViewer viewer, Farewell farewell, Visit visit, PageContext page) {
        this.viewer = viewer;
        this.farewell = farewell;
        this.visit = visit;
        this.page = page;
    }

    /**
     * @param password of whoever sends it
     * @param writings "named", "nameless" or "deleted"
     * @param groups for each group that would have no owner, by its id: the id of a member, or "delete"; for one's
     *     library, by its id: that of the group whose members get it, or "delete"
     */
    public record Draft(String password, String writings, Map<UUID, String> groups) {
        /** @throws Problem 400 when nothing was sent */
        static Draft required(Draft draft) {
            if (draft == null) {
                throw Problem.invalid("password", "Send a JSON object with \"password\", \"writings\" and \"groups\".");
            }
            return draft;
        }

        Farewell.Wish wish(PageContext page) {
            return new Farewell.Wish(writings, groups, FarewellSheet.words(page));
        }
    }

    @GET
    @Transactional
    public Farewell.Decisions decisions() {
        return farewell.decisions(viewer.get(), viewer.get().requireSelf());
    }

    @POST
    @Transactional
    public void leave(Draft draft) {
        Viewer by = viewer.get();
        Draft sent = Draft.required(draft);
        farewell.end(by, by.requireSelf(), sent.password(), visit.address(), sent.wish(page));
    }
}
