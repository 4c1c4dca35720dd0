package org.postil.notices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
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
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.collections.Follows;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** What happened to one's notes, and the quiet count of it that the bar of every page shows by script. */
@Path("/account/notices")
@Produces(MediaType.TEXT_HTML)
class NoticePages {
    private static final int MOST = 50;

    private final CurrentViewer viewer;
    private final Notices notices;
    private final Follows follows;

    NoticePages(CurrentViewer viewer, Notices notices, Follows follows) {
        this.viewer = viewer;
        this.notices = notices;
        this.follows = follows;
    }

    @CheckedTemplate(basePath = "notices")
    static class Templates {
        static native TemplateInstance notices(List<NoticeView> notices, List<Follows.News> news, int unread, URI next);

        static native TemplateInstance count(int unread);

        private Templates() {}
    }

    @GET
    @Transactional
    public TemplateInstance list(@Context UriInfo uri) {
        UUID before = Paging.from(uri, 1)
                .map(cursor -> UUID.fromString(cursor.keys().get(0)))
                .orElse(null);
        List<NoticeView> found = notices.of(viewer.get(), before, MOST + 1);
        boolean more = found.size() > MOST;
        List<NoticeView> shown = more ? found.subList(0, MOST) : found;
        return Templates.notices(
                shown,
                before == null ? follows.news(viewer.get()) : List.of(),
                notices.unread(viewer.get()),
                more ? Paging.next(uri, Cursor.of(shown.get(MOST - 1).id().toString())) : null);
    }

    @GET
    @Path("count")
    @Transactional
    public TemplateInstance count() {
        viewer.get().requireAccount();
        return Templates.count(notices.unread(viewer.get()));
    }

    /** Marks all as read. */
    @POST
    @Path("reading")
    @Transactional
    public Response readAll() {
        notices.readAll(viewer.get());
        return back();
    }

    /** Marks one as read. */
    @POST
    @Path("{id}/reading")
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        notices.read(viewer.get(), id);
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/account/notices")).build();
    }
}
