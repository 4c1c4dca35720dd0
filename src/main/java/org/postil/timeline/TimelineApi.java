package org.postil.timeline;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.ArchiveFilter;
import org.postil.web.PageContext;

/** The line of time as JSON, with the filters of the archive. */
@Path("/api/timeline")
@Produces(MediaType.APPLICATION_JSON)
class TimelineApi {
    private final CurrentViewer viewer;
    private final Timeline timeline;
    private final PageContext page;

    TimelineApi(CurrentViewer viewer, Timeline timeline, PageContext page) {
        this.viewer = viewer;
        this.timeline = timeline;
        this.page = page;
    }

    /** Items in order of time, each {@code [from, to, address, title, kind or null for a note, date in words]}. */
    @GET
    @Transactional
    public Map<String, Object> items(ArchiveFilter filter) {
        List<Timeline.Item> items = timeline.items(viewer.get(), filter.query(), page.getLocale());
        return Map.of("items", items);
    }
}
