package org.postil.notices;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.collections.Follows;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** One's own notices as JSON. */
@Path("/api/notices")
@Produces(MediaType.APPLICATION_JSON)
class NoticeApi {
    private final CurrentViewer viewer;
    private final Notices notices;
    private final Follows follows;

    NoticeApi(CurrentViewer viewer, Notices notices, Follows follows) {
        this.viewer = viewer;
        this.notices = notices;
        this.follows = follows;
    }

    /** The newest first, and beside them what is new in collections one follows; {@code unread} counts both. */
    @GET
    @Transactional
    public Response list(@RestQuery Integer limit, @Context UriInfo uri) {
        int size = Paging.limit(limit);
        UUID before = Paging.from(uri, 1)
                .map(cursor -> UUID.fromString(cursor.keys().get(0)))
                .orElse(null);
        List<NoticeView> found = notices.of(viewer.get(), before, size + 1);
        List<NoticeView> shown = found.size() > size ? found.subList(0, size) : found;
        Response.ResponseBuilder answer = Response.ok(Map.of(
                "items",
                shown,
                "collections",
                before == null ? follows.news(viewer.get()) : List.of(),
                "unread",
                notices.unread(viewer.get())));
        if (found.size() > size) {
            String last = shown.get(size - 1).id().toString();
            answer.header("Link", Paging.link(Paging.next(uri, Cursor.of(last)), "next"));
        }
        return answer.build();
    }

    /** Marks all as read. */
    @PUT
    @Path("reading")
    @Transactional
    public void readAll() {
        notices.readAll(viewer.get());
    }

    /** Marks one as read. */
    @PUT
    @Path("{id}/reading")
    @Transactional
    public void read(@PathParam("id") UUID id) {
        notices.read(viewer.get(), id);
    }
}
