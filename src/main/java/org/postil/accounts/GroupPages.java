package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.AccountView.GroupView;
import org.postil.accounts.GroupSheet.Said;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** A group: its members and, for its owners, its invitations and whether everybody may read it. */
@Path("/groups/{slug}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GroupPages {
    private final CurrentViewer viewer;
    private final GroupSheet sheet;
    private final Groups groups;
    private final Invitations invitations;
    private final Inviting inviting;

    GroupPages(CurrentViewer viewer, GroupSheet sheet, Groups groups, Invitations invitations, Inviting inviting) {
        this.viewer = viewer;
        this.sheet = sheet;
        this.groups = groups;
        this.invitations = invitations;
        this.inviting = inviting;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance visibility(GroupView group);

        private Templates() {}
    }

    @GET
    public String read(@PathParam("slug") String slug, @RestQuery String done) {
        return sheet.page(slug, Said.done(done));
    }

    @POST
    public Response describe(@PathParam("slug") String slug, @RestForm String name, @RestForm String description) {
        return sheet.change(slug, "saved", group -> groups.describe(viewer.get(), group, name, description));
    }

    /**
     * @param days how long it is good for
     * @param ends the last day of the membership, or empty for none
     */
    @POST
    @Path("invitations")
    public Response invite(
            @PathParam("slug") String slug,
            @RestForm String role,
            @RestForm String email,
            @RestForm Integer days,
            @RestForm String ends) {
        Instant expires = days == null ? null : Instant.now().plus(Duration.ofDays(Math.min(days, 366)));
        try {
            Invitations.Draft draft = new Invitations.Draft(role, email, expires, LastDay.end("ends", ends));
            Inviting.Done invited = inviting.invite(viewer.get(), () -> sheet.find(slug), draft);
            return Response.ok(sheet.page(slug, Said.invited(invited))).build();
        } catch (Problem problem) {
            return sheet.refused(slug, problem);
        }
    }

    @POST
    @Path("invitations/{id}/revocation")
    public Response revoke(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return sheet.change(slug, "revoked", group -> invitations.revoke(viewer.get(), group, id));
    }

    /** Asks first: what becomes public is read by strangers and search engines. */
    @GET
    @Path("visibility")
    public String askReach(@PathParam("slug") String slug) {
        GroupView group = QuarkusTransaction.requiringNew().call(() -> {
            Group found = sheet.find(slug);
            viewer.get().require(Role.OWNER, found.id());
            return GroupView.of(viewer.get(), found);
        });
        return Templates.visibility(group).render();
    }

    @POST
    @Path("visibility")
    public Response changeReach(@PathParam("slug") String slug, @RestForm String visibility) {
        return sheet.change(slug, "reach", group -> {
            Reach reach = LowerCaseEnum.parse(Reach.class, "visibility", visibility);
            groups.reach(viewer.get(), group, reach);
        });
    }
}
