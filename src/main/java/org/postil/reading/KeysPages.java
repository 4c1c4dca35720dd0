package org.postil.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The keys of the reading view as a page of their own: the same list as its dialog shows. */
@Path("/keys")
@Produces(MediaType.TEXT_HTML)
class KeysPages {
    @CheckedTemplate(basePath = "reading")
    static class Templates {
        static native TemplateInstance keys(List<Command.Group> groups);

        private Templates() {}
    }

    @GET
    public TemplateInstance list() {
        return Templates.keys(Command.groups());
    }
}
