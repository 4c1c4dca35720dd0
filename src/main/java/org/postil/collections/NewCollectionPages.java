package org.postil.collections;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;

/** The form of a collection that does not exist yet. */
@Path("/collections/new")
@Produces(MediaType.TEXT_HTML)
@Blocking
class NewCollectionPages {
    private final CurrentViewer viewer;

    NewCollectionPages(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance make(CollectionForm form, List<String> mend);

        private Templates() {}
    }

    @GET
    public String blank() {
        viewer.get().homeGroup(Role.EDITOR);
        return Templates.make(new CollectionForm(), List.of()).render();
    }
}
