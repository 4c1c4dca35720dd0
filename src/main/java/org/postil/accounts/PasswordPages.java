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
import org.jboss.resteasy.reactive.RestForm;
import org.postil.shared.Problem;

/** Choosing a new password by a link that an administrator has made. */
@Path("/password/{token}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PasswordPages {
    private final PasswordResets resets;

    PasswordPages(PasswordResets resets) {
        this.resets = resets;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance password(String token, String email, List<String> mend);

        private Templates() {}
    }

    @GET
    public String ask(@PathParam("token") String token) {
        return page(token, List.of());
    }

    @POST
    public Response choose(@PathParam("token") String token, @RestForm String password) {
        try {
            QuarkusTransaction.requiringNew().run(() -> resets.choose(token, password));
            return Response.seeOther(URI.create("/login?done=password")).build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return Response.status(400).entity(page(token, problem.keys())).build();
        }
    }

    private String page(String token, List<String> mend) {
        String email = QuarkusTransaction.requiringNew()
                .call(() -> resets.account(token).email());
        return Templates.password(token, email, mend).render();
    }
}
