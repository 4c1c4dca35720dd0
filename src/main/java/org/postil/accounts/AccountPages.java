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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.AccountView.SessionView;
import org.postil.accounts.AccountView.TokenView;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** One's own account: name and language, password, tokens for programs, the browsers one is signed in with. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AccountPages {
    private final CurrentViewer viewer;
    private final OwnAccount own;
    private final ApiTokens tokens;

    AccountPages(CurrentViewer viewer, OwnAccount own, ApiTokens tokens) {
        this.viewer = viewer;
        this.own = own;
        this.tokens = tokens;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance account(
                AccountView account, List<TokenView> tokens, List<SessionView> sessions, Said said);

        private Templates() {}
    }

    /**
     * What the page answers to what was just done on it.
     *
     * @param done which change was made, or empty
     * @param secret a token that was just made, or null
     * @param mend what stands in the way, or nothing
     */
    public record Said(String done, String secret, List<String> mend) {
        static Said done(String done) {
            return new Said(done == null ? "" : done, null, List.of());
        }
    }

    @GET
    public String read(@RestQuery String done) {
        return page(Said.done(done));
    }

    @POST
    public Response describe(@RestForm String name, @RestForm String locale) {
        return change("saved", () -> own.describe(viewer.get(), name, locale == null ? "" : locale));
    }

    @POST
    @Path("password")
    public Response changePassword(@RestForm String current, @RestForm String password) {
        return change("password", () -> own.changePassword(viewer.get(), current, password));
    }

    @POST
    @Path("tokens")
    public Response makeToken(@RestForm String name, @RestForm String scope, @RestForm String expires) {
        try {
            String secret = QuarkusTransaction.requiringNew().call(() -> tokens.make(
                            viewer.get(),
                            name,
                            LowerCaseEnum.parse(Scope.class, "scope", scope),
                            LastDay.end("expires", expires))
                    .secret());
            return Response.ok(page(new Said("", secret, List.of()))).build();
        } catch (Problem problem) {
            return refused(
                    problem,
                    problem.keys().stream()
                            .map(key -> key.equals("name") ? "token" : key)
                            .toList());
        }
    }

    @POST
    @Path("tokens/{id}/revocation")
    public Response revokeToken(@PathParam("id") UUID id) {
        return change("revoked", () -> tokens.revoke(viewer.get(), id));
    }

    @POST
    @Path("sessions/{id}/end")
    public Response endSession(@PathParam("id") UUID id) {
        return change("ended", () -> own.end(viewer.get(), id));
    }

    @POST
    @Path("sessions/end")
    public Response endOtherSessions() {
        return change("ended", () -> own.endOthers(viewer.get()));
    }

    private Response change(String done, Runnable change) {
        viewer.get().requireAccount();
        try {
            QuarkusTransaction.requiringNew().run(change);
            return Response.seeOther(URI.create("/account?done=" + done)).build();
        } catch (Problem problem) {
            return refused(problem, problem.keys());
        }
    }

    private Response refused(Problem problem, List<String> mend) {
        if (problem.status() == 401 || problem.status() == 404) {
            throw problem;
        }
        return Response.status(problem.status())
                .entity(page(new Said("", null, mend)))
                .build();
    }

    private String page(Said said) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> Templates.account(
                        own.view(by),
                        tokens.of(by).stream()
                                .map(token -> TokenView.of(token, null))
                                .toList(),
                        own.sessions(by),
                        said))
                .render();
    }
}
