package org.postil.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives a request the {@link Viewer} its credentials stand for. */
@ApplicationScoped
class ViewerIdentity implements IdentityProvider<Credentials> {
    static final String VIEWER = "postil.viewer";
    private final Viewers viewers;

    ViewerIdentity(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Class<Credentials> getRequestType() {
        return Credentials.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credentials credentials, AuthenticationRequestContext context) {
        Optional<Viewer> known = credentials.shares().isEmpty() ? remembered(credentials) : Optional.empty();
        // Whom we know already we let in without changing threads for him.
        return known.isPresent()
                ? Uni.createFrom().item(identity(known.get()))
                : context.runBlocking(() -> identity(viewer(credentials)));
    }

    private Optional<Viewer> remembered(Credentials credentials) {
        String token = credentials.apiToken() == null ? credentials.session() : credentials.apiToken();
        return token == null ? viewers.rememberedAnybody() : viewers.remembered(token);
    }

    /** A session that has ended makes its browser a stranger; a token that is not known is an error of the program. */
    private Viewer viewer(Credentials credentials) {
        Viewer account;
        if (credentials.apiToken() != null) {
            account = viewers.ofToken(credentials.apiToken()).orElseThrow(AuthenticationFailedException::new);
        } else if (credentials.session() != null) {
            account = viewers.ofSession(credentials.session()).orElseGet(viewers::anybody);
        } else {
            account = viewers.anybody();
        }
        return credentials.shares().isEmpty() ? account : account.with(viewers.grants(credentials.shares()));
    }

    private static SecurityIdentity identity(Viewer viewer) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().addAttribute(VIEWER, viewer);
        if (viewer.signedIn()) {
            identity.setPrincipal(new QuarkusPrincipal(viewer.account().toString()));
        } else {
            identity.setAnonymous(true).setPrincipal(new QuarkusPrincipal(""));
        }
        return identity.build();
    }
}
