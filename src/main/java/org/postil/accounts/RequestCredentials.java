package org.postil.accounts;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads the API token or the cookies of a request. */
@ApplicationScoped
class RequestCredentials implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    /**
     * What becomes of a refusal by Quarkus after somebody is known, of which there are none: permission is a matter of
     * queries. Its own handler would sort all addresses of the application anew for each request, to name one in a metric.
     */
    private static final BiConsumer<RoutingContext, Throwable> REFUSED_LATER = RoutingContext::fail;

    private final Cookies cookies;

    RequestCredentials(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        String apiToken = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
        Cookie session = apiToken == null ? context.request().getCookie(Cookies.SESSION) : null;
        Cookie shares = context.request().getCookie(Cookies.SHARES);
        if (apiToken == null && session == null && shares == null && isForAllAlike(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .authenticate(new Credentials(
                        apiToken,
                        session == null
                                ? null
                                : cookies.readSession(session.getValue()).orElse(null),
                        shares == null ? List.of() : cookies.readShares(shares.getValue())))
                .onItem()
                .invoke(known -> context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, REFUSED_LATER));
    }

    /** Where nobody sees more than others it need not be known what everybody may read. */
    private static boolean isForAllAlike(String path) {
        return path.startsWith("/assets/") || path.startsWith("/q/");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credentials.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
