package org.postil.links;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.postil.events.Event;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** Cross-references as JSON. */
@Path("/api/cross-references")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CrossReferenceApi {
    private final CurrentViewer viewer;
    private final CrossReferences links;
    private final CrossReferenceViews views;

    CrossReferenceApi(CurrentViewer viewer, CrossReferences links, CrossReferenceViews views) {
        this.viewer = viewer;
        this.links = links;
        this.views = views;
    }

    /** All that the viewer may see, oldest first. */
    @GET
    @Transactional
    public Response list(@RestQuery Integer limit, @Context UriInfo uri) {
        Viewer reader = viewer.get();
        int size = Paging.limit(limit);
        Condition after = Paging.from(uri, 1)
                .map(cursor -> Condition.of(
                        "l.id > :cursor",
                        "cursor",
                        UUID.fromString(cursor.keys().get(0))))
                .orElse(Condition.ALWAYS);
        List<CrossReference> page = links.some(reader, after, size + 1);
        boolean more = page.size() > size;
        List<CrossReference> shown = more ? page.subList(0, size) : page;
        Response.ResponseBuilder answer = Response.ok(Map.of("items", views.of(reader, shown)));
        if (more) {
            String last = shown.get(size - 1).id().toString();
            answer.header("Link", Paging.link(Paging.next(uri, Cursor.of(last)), "next"));
        }
        return answer.build();
    }

    @POST
    @Transactional
    public Response make(CrossReferenceDraft draft) {
        if (draft == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        Viewer author = viewer.get();
        author.requireAccount();
        CrossReference made = links.make(author, draft);
        return Response.created(URI.create("/api/cross-references/" + made.id()))
                .entity(views.of(author, made))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public CrossReferenceView read(@PathParam("id") UUID id) {
        return views.of(viewer.get(), find(id));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public Response delete(@PathParam("id") UUID id) {
        viewer.get().requireAccount();
        Event event = links.delete(viewer.get(), find(id));
        return Response.noContent()
                .header("Link", "</api/undo/" + event.id() + ">; rel=\"undo\"")
                .build();
    }

    private CrossReference find(UUID id) {
        return links.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("cross-reference"));
    }
}
