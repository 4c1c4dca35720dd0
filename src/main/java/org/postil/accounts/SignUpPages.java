package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.postil.shared.Problem;

/** Making an account without an invitation, where {@code POSTIL_SIGNUP=open} allows it; elsewhere there is no such page. */
@Path("/signup")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SignUpPages {
    private final Accounts accounts;
    private final Visit visit;
    private final AccountSettings settings;

    SignUpPages(Accounts accounts, Visit visit, AccountSettings settings) {
        this.accounts = accounts;
        this.visit = visit;
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance signup(String name, String email, List<String> mend);

        private Templates() {}
    }

    @GET
    public String ask() {
        requireOpen();
        return Templates.signup("", "", List.of()).render();
    }

    @POST
    public Response make(@BeanParam NewAccount form) {
        requireOpen();
        try {
            NewCookie cookie = QuarkusTransaction.requiringNew()
                    .call(() -> visit.enter(accounts.make(form.email, form.name, form.password)));
            return Response.seeOther(URI.create("/")).cookie(cookie).build();
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(Templates.signup(form.name, form.email, problem.keys())
                            .render())
                    .build();
        }
    }

    private void requireOpen() {
        if (settings.signup() != AccountSettings.SignUp.OPEN) {
            throw Problem.notFound("page");
        }
    }
}
