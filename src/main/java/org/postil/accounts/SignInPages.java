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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.mail.Mails;
import org.postil.openid.Identity;
import org.postil.shared.Problem;

/** Signing in. */
@Path("/login")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SignInPages {
    private final CurrentViewer viewer;
    private final SignIn signIn;
    private final SecondFactors factors;
    private final Visit visit;
    private final AccountSettings settings;
    private final Mails mails;

    SignInPages(
            CurrentViewer viewer,
            SignIn signIn,
            SecondFactors factors,
            Visit visit,
            AccountSettings settings,
            Mails mails) {
        this.viewer = viewer;
        this.signIn = signIn;
        this.factors = factors;
        this.visit = visit;
        this.settings = settings;
        this.mails = mails;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance login(
                String email, String next, boolean open, String done, boolean mail, List<String> mend);

        private Templates() {}
    }

    @GET
    public Response ask(@RestQuery String next, @RestQuery String done) {
        if (viewer.get().signedIn()) {
            return Response.seeOther(WayBack.of(next)).build();
        }
        String email = "connect".equals(done)
                ? visit.remembered(Cookies.VOUCHED)
                        .map(Vouched::of)
                        .map(Identity::email)
                        .orElse("")
                : "";
        return Response.ok(form(email, next, done == null ? "" : done, List.of()))
                .build();
    }

    @POST
    public Response enter(@RestForm String email, @RestForm String password, @RestForm String next) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Account account = signIn.check(email, password, visit.address());
                return factors.asksFor(account)
                        ? Response.seeOther(CodePages.address(next))
                                .cookie(visit.halfway(account, null))
                                .build()
                        : Response.seeOther(WayBack.of(next))
                                .cookie(visit.enter(account))
                                .build();
            });
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(form(email, next, "", problem.keys()))
                    .build();
        }
    }

    /** @param done what was just done: a new password chosen, an account deleted, signed out; what shall be, or nothing */
    private String form(String email, String next, String done, List<String> mend) {
        boolean open = settings.signup() == AccountSettings.SignUp.OPEN;
        return Templates.login(email, WayBack.of(next).toString(), open, done, mails.isOn(), mend)
                .render();
    }
}
