package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.openid.Departure;
import org.postil.openid.Identity;
import org.postil.openid.Provider;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/**
 * To the provider of sign-ins and back, where one is set up; elsewhere there are no such pages. Links lead there and no forms:
 * browsers let a form lead to no other site here ({@code form-action}), not even by a redirect.
 */
@Path("/login/provider")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ProviderPages {
    private final CurrentViewer viewer;
    private final Provider provider;
    private final ProviderIdentities identities;
    private final Admission admission;
    private final Invitations invitations;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Visit visit;
    private final PublicUrl publicUrl;

    ProviderPages(
            CurrentViewer viewer,
            Provider provider,
            ProviderIdentities identities,
            Admission admission,
            Invitations invitations,
            SecondFactors factors,
            Attempts attempts,
            Visit visit,
            PublicUrl publicUrl) {
        this.viewer = viewer;
        this.provider = provider;
        this.identities = identities;
        this.admission = admission;
        this.invitations = invitations;
        this.factors = factors;
        this.attempts = attempts;
        this.visit = visit;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance providerTrouble(String key, String next);

        private Templates() {}
    }

    /** @param again whether the provider shall ask once more who it is, although it knows already */
    @GET
    public Response leave(@RestQuery String next, @RestQuery boolean again) {
        provider.requireOn();
        try {
            Departure departure = provider.leave(back(), again);
            List<String> remembered = Outing.to(departure, next).parts();
            return Response.seeOther(departure.address())
                    .cookie(visit.remember(Cookies.OUTING, remembered, Outing.LASTS))
                    .build();
        } catch (Problem problem) {
            return trouble(problem, WayBack.of(next)).build();
        }
    }

    @GET
    @Path("return")
    public Response comeBack(@Context UriInfo uri) {
        provider.requireOn();
        Optional<Outing> outing = visit.remembered(Cookies.OUTING).map(Outing::of);
        URI next = outing.map(Outing::next).orElse(WayBack.of(null));
        try {
            Outing left = outing.orElseThrow(Provider::ended);
            Identity identity = arrive(left.departure(), uri);
            return QuarkusTransaction.requiringNew()
                    .call(() -> receive(identity, left))
                    .cookie(visit.forget(Cookies.OUTING))
                    .build();
        } catch (Problem problem) {
            return trouble(problem, next).cookie(visit.forget(Cookies.OUTING)).build();
        }
    }

    /** Bringing codes that are none is slowed, for each address: that of an outage or of who turns back is not. */
    private Identity arrive(Departure departure, UriInfo uri) {
        String attempt = "provider " + departure.state();
        attempts.begin(attempt, visit.address());
        try {
            Identity identity = provider.arrive(departure, back(), uri.getQueryParameters());
            attempts.succeeded(attempt, visit.address());
            return identity;
        } catch (Problem problem) {
            if (!problem.type().equals(Provider.ended().type())) {
                attempts.succeeded(attempt, visit.address());
            }
            throw problem;
        }
    }

    /** Who is signed in and comes as somebody that nobody is yet, is asked whether that is he. */
    private Response.ResponseBuilder receive(Identity identity, Outing outing) {
        Viewer here = viewer.get();
        admission.refuseForeign(identity);
        Optional<Account> known = identities.account(identity);
        boolean connects = outing.next().equals(ConnectionPages.HERE);
        if (here.signedIn()
                && connects
                && known.isPresent()
                && !known.get().id().equals(here.account())) {
            throw ProviderIdentities.taken();
        }
        if (here.signedIn() && known.isEmpty()) {
            return connect(identity, ConnectionPages.HERE);
        }
        return admission
                .admit(identity, outing.invitation())
                .map(account -> enter(account, outing))
                .orElseGet(() -> connect(identity, ConnectionPages.signIn()));
    }

    private Response.ResponseBuilder connect(Identity identity, URI where) {
        return Response.seeOther(where).cookie(visit.remember(Cookies.VOUCHED, Vouched.parts(identity), Vouched.LASTS));
    }

    /** Whoever has a second factor is asked for it, by whichever way he comes. */
    private Response.ResponseBuilder enter(Account account, Outing outing) {
        URI next = outing.invitation()
                .flatMap(token -> invitations.joinedBy(token, account))
                .orElse(outing.next());
        return factors.asksFor(account)
                ? Response.seeOther(CodePages.address(next.toString()))
                        .cookie(visit.halfway(account, provider.getName()))
                : Response.seeOther(next).cookie(visit.enter(account, provider.getName()));
    }

    private Response.ResponseBuilder trouble(Problem problem, URI next) {
        return Response.status(problem.status())
                .entity(Templates.providerTrouble(problem.keys().get(0), next.toString())
                        .render());
    }

    private URI back() {
        return URI.create(publicUrl.of("/login/provider/return"));
    }
}
