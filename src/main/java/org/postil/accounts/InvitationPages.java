package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** What an invitation leads to: joining the group with the account one has, or with a new one. */
@Path("/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class InvitationPages {
    private final CurrentViewer viewer;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Groups groups;
    private final Viewers viewers;
    private final Visit visit;
    private final AccountSettings settings;

    InvitationPages(
            CurrentViewer viewer,
            Invitations invitations,
            Accounts accounts,
            Groups groups,
            Viewers viewers,
            Visit visit,
            AccountSettings settings) {
        this.viewer = viewer;
        this.invitations = invitations;
        this.accounts = accounts;
        this.groups = groups;
        this.viewers = viewers;
        this.visit = visit;
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance invitation(Invited invited, String name, String email, List<String> mend);

        private Templates() {}
    }

    /**
     * What an invitation says to whom it invites.
     *
     * @param lastDay of the membership, or null
     * @param accounts whether he may make an account by it
     */
    public record Invited(
            String token,
            String group,
            String by,
            String role,
            String email,
            Instant expires,
            LocalDate lastDay,
            boolean accounts) {
        /** Its own address. */
        public String path() {
            return "/invitations/" + token;
        }
    }

    @GET
    public String ask(@PathParam("token") String token) {
        Invited invited = QuarkusTransaction.requiringNew().call(() -> invited(token));
        return Templates.invitation(invited, "", invited.email() == null ? "" : invited.email(), List.of())
                .render();
    }

    @POST
    public Response join(@PathParam("token") String token) {
        Viewer joining = viewer.get();
        if (!joining.signedIn()) {
            return Response.seeOther(WayBack.signIn("/invitations/" + token)).build();
        }
        URI group = QuarkusTransaction.requiringNew().call(() -> accept(token, joining));
        return Response.seeOther(group).build();
    }

    @POST
    @Path("account")
    public Response makeAccount(@PathParam("token") String token, @BeanParam NewAccount form) {
        if (settings.signup() == AccountSettings.SignUp.CLOSED) {
            throw Problem.forbidden("This server lets nobody make an account. Sign in with the one you have.");
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                invitations.byToken(token);
                Account account = accounts.make(form.email, form.name, form.password);
                URI group = accept(token, viewers.of(account));
                NewCookie cookie = visit.enter(account);
                return Response.seeOther(group).cookie(cookie).build();
            });
        } catch (Problem problem) {
            if (problem.status() == 404 || problem.status() == 410) {
                throw problem;
            }
            Invited invited = QuarkusTransaction.requiringNew().call(() -> invited(token));
            return Response.status(problem.status())
                    .entity(Templates.invitation(invited, form.name, form.email, problem.keys())
                            .render())
                    .build();
        }
    }

    private URI accept(String token, Viewer joining) {
        Group group = groups.findById(invitations.byToken(token).group());
        invitations.accept(token, joining);
        return URI.create("/groups/" + group.slug());
    }

    private Invited invited(String token) {
        Invitation invitation = invitations.byToken(token);
        return new Invited(
                token,
                groups.findById(invitation.group()).name(),
                accounts.findById(invitation.createdBy()).name(),
                LowerCaseEnum.word(invitation.role()),
                invitation.email(),
                invitation.expires(),
                invitation.membershipEnds() == null ? null : LastDay.of(invitation.membershipEnds()),
                settings.signup() != AccountSettings.SignUp.CLOSED);
    }
}
