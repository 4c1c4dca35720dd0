package org.postil.timeline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.ArchiveFilter;
import org.postil.documents.ArchiveView;
import org.postil.documents.ArchiveViews;

/** The line of time; without script, the documents in order of date. */
@Path("/timeline")
@Produces(MediaType.TEXT_HTML)
class TimelinePages {
    private final CurrentViewer viewer;
    private final ArchiveViews views;

    TimelinePages(CurrentViewer viewer, ArchiveViews views) {
        this.viewer = viewer;
        this.views = views;
    }

    @CheckedTemplate(basePath = "timeline")
    static class Templates {
        static native TemplateInstance timeline(ArchiveView archive);

        private Templates() {}
    }

    @GET
    @Transactional
    public TemplateInstance read(
            @BeanParam ArchiveFilter filter, @RestQuery Integer page, @RestQuery String view, @RestQuery String all) {
        return Templates.timeline(
                views.of(viewer.get(), filter, new ArchiveViews.Wanted("/timeline", page, view, all)));
    }
}
