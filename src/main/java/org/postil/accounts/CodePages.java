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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.shared.Problem;

/** Signing in, the second half: the code of somebody who has shown his password, or come through the provider of sign-ins. */
@Path("/login/code")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CodePages {
    private static final URI FROM_THE_BEGINNING = URI.create("/login");

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Visit visit;

    CodePages(Accounts accounts, SecondFactors factors, Visit visit) {
        this.accounts = accounts;
        this.factors = factors;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance code(String next, List<String> mend);

        private Templates() {}
    }

    /** Where the code is asked for, and the way on from there. */
    static URI address(String next) {
        String way = WayBack.of(next).toString();
        return URI.create("/login/code?next=" + URLEncoder.encode(way, StandardCharsets.UTF_8));
    }

    @GET
    public Response ask(@RestQuery String next) {
        return visit.halfway().isPresent()
                ? Response.ok(form(next, List.of())).build()
                : Response.seeOther(FROM_THE_BEGINNING).build();
    }

    @POST
    public Response enter(@RestForm String code, @RestForm String next) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> visit.halfway().flatMap(shown -> known(shown).map(account -> {
                        SignIn.refuseSuspended(account);
                        factors.take(account, code, visit.address());
                        return visit.enter(account, shown.through());
                    })))
                    .map(session -> Response.seeOther(WayBack.of(next)).cookie(session))
                    .orElseGet(() -> Response.seeOther(FROM_THE_BEGINNING))
                    .cookie(visit.endHalfway())
                    .build();
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(form(next, problem.keys()))
                    .build();
        }
    }

    /** Who has shown a password that is still the account's: whoever has shown the old one is out when there is a new one. */
    private Optional<Account> known(Cookies.Halfway shown) {
        return accounts.findByIdOptional(shown.account())
                .filter(account -> account.stamp().equals(shown.stamp()));
    }

    private static String form(String next, List<String> mend) {
        return Templates.code(WayBack.of(next).toString(), mend).render();
    }
}
