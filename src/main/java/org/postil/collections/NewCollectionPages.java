package org.postil.collections;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;

/** The form of a collection that does not exist yet, and the same again with what cannot be taken. */
@Path("/collections/new")
@Produces(MediaType.TEXT_HTML)
@Blocking
class NewCollectionPages {
    private final CurrentViewer viewer;
    private final Homes homes;

    NewCollectionPages(CurrentViewer viewer, Homes homes) {
        this.viewer = viewer;
        this.homes = homes;
    }

    @CheckedTemplate(basePath = "collections")
    static class Templates {
        static native TemplateInstance make(CollectionForm form, List<Homes.Home> homes, List<String> mend);

        private Templates() {}
    }

    @GET
    public String blank() {
        viewer.get().homeGroup(Role.EDITOR);
        return page(new CollectionForm(), List.of());
    }

    /** @param mend what stands in the way, or nothing */
    String page(CollectionForm form, List<String> mend) {
        List<Homes.Home> open = QuarkusTransaction.requiringNew().call(() -> homes.of(viewer.get(), Role.EDITOR));
        return Templates.make(form, open, mend).render();
    }
}
