package org.postil.network;

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
import org.postil.accounts.Viewer;
import org.postil.documents.ArchiveFilter;
import org.postil.documents.ArchiveView;
import org.postil.documents.ArchiveViews;

/** Who has to do with whom: a drawing, which works without script, and the same as a table. */
@Path("/network")
@Produces(MediaType.TEXT_HTML)
class NetworkPages {
    private final CurrentViewer viewer;
    private final ArchiveViews views;
    private final Networks networks;

    NetworkPages(CurrentViewer viewer, ArchiveViews views, Networks networks) {
        this.viewer = viewer;
        this.views = views;
        this.networks = networks;
    }

    @CheckedTemplate(basePath = "network")
    static class Templates {
        static native TemplateInstance network(ArchiveView archive, Drawing drawing, boolean letters);

        private Templates() {}
    }

    @GET
    @Transactional
    public TemplateInstance together(@BeanParam ArchiveFilter filter, @RestQuery String all) {
        Viewer reader = viewer.get();
        ArchiveView archive = views.of(reader, filter, new ArchiveViews.Wanted("/network", null, null, all));
        return Templates.network(archive, Drawing.of(networks.together(reader, filter.readable())), false);
    }

    @GET
    @Path("letters")
    @Transactional
    public TemplateInstance letters(@BeanParam ArchiveFilter filter, @RestQuery String all) {
        Viewer reader = viewer.get();
        ArchiveView archive = views.of(reader, filter, new ArchiveViews.Wanted("/network/letters", null, null, all));
        return Templates.network(archive, Drawing.of(networks.letters(reader, filter.readable())), true);
    }
}
