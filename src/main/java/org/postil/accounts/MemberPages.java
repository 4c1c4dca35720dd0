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
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.postil.accounts.AccountView.GroupView;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** The members of a group: their roles, how long they stay, and how they go. */
@Path("/groups/{slug}/members")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MemberPages {
    private final CurrentViewer viewer;
    private final GroupSheet sheet;
    private final Memberships memberships;
    private final Members members;

    MemberPages(CurrentViewer viewer, GroupSheet sheet, Memberships memberships, Members members) {
        this.viewer = viewer;
        this.sheet = sheet;
        this.memberships = memberships;
        this.members = members;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance removal(GroupView group, MemberView member);

        private Templates() {}
    }

    /** @param ends the last day of the membership, or empty for none */
    @POST
    @Path("{account}")
    public Response change(
            @PathParam("slug") String slug,
            @PathParam("account") UUID account,
            @RestForm String role,
            @RestForm String ends) {
        return sheet.change(slug, "membership", group -> {
            memberships.change(viewer.get(), group, account, LowerCaseEnum.parse(Role.class, "role", role));
            memberships.endAfter(viewer.get(), group, account, ends);
        });
    }

    /** Asks first, and says what becomes of what somebody wrote. */
    @GET
    @Path("{account}/removal")
    public String askRemoval(@PathParam("slug") String slug, @PathParam("account") UUID account) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Group group = sheet.find(slug);
                    if (!account.equals(by.account())) {
                        by.require(Role.OWNER, group.id());
                    }
                    MemberView member = members.of(by, group).stream()
                            .filter(one -> one.account().equals(account))
                            .findFirst()
                            .orElseThrow(() -> Problem.notFound("member of this group"));
                    return Templates.removal(GroupView.of(by, group), member);
                })
                .render();
    }

    @POST
    @Path("{account}/removal")
    public Response remove(@PathParam("slug") String slug, @PathParam("account") UUID account) {
        Response answer = sheet.change(slug, "removed", group -> memberships.remove(viewer.get(), group, account));
        boolean left = answer.getStatus() == 303 && account.equals(viewer.get().account());
        return left ? Response.seeOther(URI.create("/account?done=left")).build() : answer;
    }

    /** Makes another member the owner in one's place. */
    @POST
    @Path("ownership")
    public Response handOver(@PathParam("slug") String slug, @RestForm UUID account) {
        return sheet.change(slug, "handed-over", group -> memberships.handOver(viewer.get(), group, account));
    }
}
