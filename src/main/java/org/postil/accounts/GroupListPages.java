package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.AccountView.GroupView;
import org.postil.shared.Problem;

/** The groups one is in, those one may know of, and making another. */
@Path("/groups")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GroupListPages {
    private final CurrentViewer viewer;
    private final Groups groups;

    GroupListPages(CurrentViewer viewer, Groups groups) {
        this.viewer = viewer;
        this.groups = groups;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance groups(Shown shown, String name, List<String> mend);

        private Templates() {}
    }

    /** @param making whether the viewer may make one */
    public record Shown(List<GroupView> own, List<Groups.Listed> listed, boolean making) {}

    @GET
    public String read() {
        return page("", List.of());
    }

    @POST
    public Response make(@RestForm String name) {
        viewer.get().requireSelf();
        try {
            String slug = QuarkusTransaction.requiringNew()
                    .call(() -> groups.make(viewer.get(), name).slug());
            return Response.seeOther(URI.create("/groups/" + slug + "?done=made"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400).entity(page(name, problem.keys())).build();
        }
    }

    private String page(String name, List<String> mend) {
        Viewer by = viewer.get();
        Shown shown = QuarkusTransaction.requiringNew()
                .call(() -> new Shown(
                        groups.visible(by).stream()
                                .filter(group -> by.role(group.id()).isPresent() && !group.isLibrary())
                                .map(group -> GroupView.of(by, group))
                                .toList(),
                        groups.listed(by),
                        groups.mayMake(by)));
        return Templates.groups(shown, name, mend).render();
    }
}
