package org.postil.documents;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;

/** The archive. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ArchivePages {
    private final CurrentViewer viewer;
    private final ArchiveViews views;

    ArchivePages(CurrentViewer viewer, ArchiveViews views) {
        this.viewer = viewer;
        this.views = views;
    }

    @CheckedTemplate(basePath = "documents")
    static class Templates {
        static native TemplateInstance archive(ArchiveView archive, String said);

        private Templates() {}
    }

    @GET
    @Transactional
    public TemplateInstance archive(
            @BeanParam ArchiveFilter filter,
            @RestQuery Integer page,
            @RestQuery String view,
            @RestQuery String all,
            @RestQuery Optional<String> said) {
        var archive = views.of(viewer.get(), filter, new ArchiveViews.Wanted("/", page, view, all));
        return Templates.archive(archive, said.orElse(null));
    }
}
