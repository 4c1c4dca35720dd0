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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.AccountView.GroupView;
import org.postil.accounts.MemberView.InvitationView;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** A group: its members and, for its owners, its invitations and whether everybody may read it. */
@Path("/groups/{slug}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GroupPages {
    private final CurrentViewer viewer;
    private final Groups groups;
    private final Memberships memberships;
    private final Members members;
    private final Invitations invitations;
    private final PublicUrl publicUrl;

    GroupPages(
            CurrentViewer viewer,
            Groups groups,
            Memberships memberships,
            Members members,
            Invitations invitations,
            PublicUrl publicUrl) {
        this.viewer = viewer;
        this.groups = groups;
        this.memberships = memberships;
        this.members = members;
        this.invitations = invitations;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance group(
                GroupView group, List<MemberView> members, List<InvitationView> invited, Said said);

        static native TemplateInstance visibility(GroupView group);

        private Templates() {}
    }

    /**
     * What the page answers to what was just done on it.
     *
     * @param done which change was made, or empty
     * @param link the address of an invitation that was just made, or null
     * @param mend what stands in the way, or nothing
     */
    public record Said(String done, String link, List<String> mend) {}

    @GET
    public String read(@PathParam("slug") String slug, @RestQuery String done) {
        return page(slug, new Said(done == null ? "" : done, null, List.of()));
    }

    @POST
    public Response rename(@PathParam("slug") String slug, @RestForm String name) {
        return change(slug, "renamed", group -> groups.rename(viewer.get(), group, name));
    }

    @POST
    @Path("members/{account}")
    public Response changeMembership(
            @PathParam("slug") String slug,
            @PathParam("account") UUID account,
            @RestForm String role,
            @RestForm String ends) {
        return change(slug, "membership", group -> {
            memberships.change(viewer.get(), group, account, LowerCaseEnum.parse(Role.class, "role", role));
            memberships.end(viewer.get(), group, account, LastDay.end("ends", ends));
        });
    }

    @POST
    @Path("members/{account}/removal")
    public Response remove(@PathParam("slug") String slug, @PathParam("account") UUID account) {
        Response answer = change(slug, "removed", group -> memberships.remove(viewer.get(), group, account));
        boolean left = answer.getStatus() == 303 && account.equals(viewer.get().account());
        return left ? Response.seeOther(URI.create("/account")).build() : answer;
    }

    /** @param days how long it is good for */
    @POST
    @Path("invitations")
    public Response invite(
            @PathParam("slug") String slug, @RestForm String role, @RestForm String email, @RestForm Integer days) {
        Instant expires = days == null ? null : Instant.now().plus(Duration.ofDays(Math.min(days, 366)));
        try {
            String path = QuarkusTransaction.requiringNew().call(() -> invitations
                    .issue(viewer.get(), find(slug), new Invitations.Draft(role, email, expires))
                    .path());
            return Response.ok(page(slug, new Said("", publicUrl.of(path), List.of())))
                    .build();
        } catch (Problem problem) {
            return refused(slug, problem);
        }
    }

    @POST
    @Path("invitations/{id}/revocation")
    public Response revoke(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return change(slug, "revoked", group -> invitations.revoke(viewer.get(), group, id));
    }

    /** Asks first: what becomes public is read by strangers and search engines. */
    @GET
    @Path("visibility")
    public String askVisibility(@PathParam("slug") String slug) {
        GroupView group = QuarkusTransaction.requiringNew().call(() -> {
            Group found = find(slug);
            viewer.get().require(Role.OWNER, found.id());
            return GroupView.of(viewer.get(), found);
        });
        return Templates.visibility(group).render();
    }

    @POST
    @Path("visibility")
    public Response changeVisibility(@PathParam("slug") String slug, @RestForm("public") boolean open) {
        return change(slug, open ? "opened" : "closed", group -> groups.open(viewer.get(), group, open));
    }

    private Response change(String slug, String done, Consumer<Group> change) {
        try {
            QuarkusTransaction.requiringNew().run(() -> change.accept(find(slug)));
            return Response.seeOther(URI.create("/groups/" + slug + "?done=" + done))
                    .build();
        } catch (Problem problem) {
            return refused(slug, problem);
        }
    }

    private Response refused(String slug, Problem problem) {
        if (problem.status() == 401 || problem.status() == 403 || problem.status() == 404) {
            throw problem;
        }
        return Response.status(problem.status())
                .entity(page(slug, new Said("", null, problem.keys())))
                .build();
    }

    private String page(String slug, Said said) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Group group = find(slug);
                    return Templates.group(
                            GroupView.of(by, group), members.of(by, group), members.invited(by, group), said);
                })
                .render();
    }

    private Group find(String slug) {
        Viewer by = viewer.get();
        by.requireAccount();
        return groups.ofMember(by, slug).orElseThrow(() -> Problem.notFound("group"));
    }
}
