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
import org.jboss.resteasy.reactive.RestForm;
import org.postil.shared.Problem;

/** The first run: the first visitor makes the first account and the group. */
@Path("/welcome")
@Produces(MediaType.TEXT_HTML)
@Blocking
class WelcomePages {
    private final FirstRun firstRun;
    private final Visit visit;

    WelcomePages(FirstRun firstRun, Visit visit) {
        this.firstRun = firstRun;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance welcome(String name, String email, String group, List<String> mend);

        private Templates() {}
    }

    /** What the form of the first run holds. */
    public static class Form {
        @RestForm
        String name;

        @RestForm
        String email;

        @RestForm
        String password;

        @RestForm
        String group;

        @RestForm
        String sample;

        FirstRun.Beginning beginning() {
            return new FirstRun.Beginning(name, email, password, group, sample != null);
        }
    }

    @GET
    public Response ask() {
        boolean due = QuarkusTransaction.requiringNew().call(firstRun::due);
        return due
                ? Response.ok(Templates.welcome("", "", "", List.of()).render()).build()
                : Response.seeOther(URI.create("/login")).build();
    }

    @POST
    public Response begin(@BeanParam Form form) {
        try {
            NewCookie cookie = QuarkusTransaction.requiringNew()
                    .timeout(FirstRun.LONGEST)
                    .call(() -> visit.enter(firstRun.begin(form.beginning())));
            return Response.seeOther(URI.create("/")).cookie(cookie).build();
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(Templates.welcome(form.name, form.email, form.group, problem.keys())
                            .render())
                    .build();
        }
    }
}
