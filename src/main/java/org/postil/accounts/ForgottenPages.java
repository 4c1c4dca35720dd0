package org.postil.accounts;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.mail.Mails;
import org.postil.shared.Problem;
import org.postil.web.PageContext;

/** Asking for a new password by mail, where a mail server is set up; elsewhere there is no such page. */
@Path("/password")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ForgottenPages {
    private final Forgotten forgotten;
    private final Mails mails;
    private final Visit visit;
    private final PageContext page;

    ForgottenPages(Forgotten forgotten, Mails mails, Visit visit, PageContext page) {
        this.forgotten = forgotten;
        this.mails = mails;
        this.visit = visit;
        this.page = page;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance forgotten(String email, boolean sent, List<String> mend);

        private Templates() {}
    }

    @GET
    public String ask(@RestQuery String done) {
        requireMail();
        return Templates.forgotten("", "sent".equals(done), List.of()).render();
    }

    /** Answers the same, and as soon, whether or not somebody has this address. */
    @POST
    public Response send(@RestForm String email) {
        requireMail();
        try {
            forgotten.send(Account.address(email), visit.address(), page.getLocale());
            return Response.seeOther(URI.create("/password?done=sent")).build();
        } catch (Problem problem) {
            List<String> mend = problem.status() == 429 ? List.of("too-many-mails") : problem.keys();
            return Response.status(problem.status())
                    .entity(Templates.forgotten(email, false, mend).render())
                    .build();
        }
    }

    private void requireMail() {
        if (!mails.isOn()) {
            throw Problem.notFound("page");
        }
    }
}
