package org.postil.openid;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postil.shared.OneLine;
import org.postil.shared.Problem;

/**
 * The provider of sign-ins, by the authorization code flow of OpenID Connect Core 1.0 with PKCE. Where none was named
 * nothing is made and nothing asked; where one was, nothing is asked of it before somebody wants to go there. None of this
 * may be called inside a transaction: it waits for another server.
 */
@ApplicationScoped
@Named("provider")
public class Provider {
    private static final Logger LOG = Logger.getLogger(Provider.class);
    private static final Scope SCOPE = new Scope("openid", "email", "profile");

    private final OpenIdSettings settings;
    private final Optional<Discovery> discovery;

    Provider(OpenIdSettings settings) {
        this.settings = settings;
        this.discovery = settings.issuer()
                .flatMap(issuer -> settings.clientId().map(id -> new Discovery(new Issuer(issuer), new ClientID(id))));
    }

    public boolean isOn() {
        return settings.issuer().isPresent();
    }

    /** @throws Problem 404 where none is set up */
    public void requireOn() {
        if (!isOn()) {
            throw Problem.notFound("page");
        }
    }

    /** How people call it, on one line. */
    public String getName() {
        return settings.name()
                .map(OneLine::of)
                .or(() -> settings.issuer().map(issuer -> URI.create(issuer).getHost()))
                .orElse("");
    }

    /** The provider's own address. */
    public String issuer() {
        return settings.issuer().orElseThrow(() -> Problem.notFound("page"));
    }

    /**
     * Where somebody goes to be known.
     *
     * @param back the address he comes back to, which the provider has been told of
     * @param again whether he shall show the provider once more who he is, although it knows him already
     * @throws Problem 404 when there is no provider, 502 when it answers nonsense, 503 when it does not answer
     */
    public Departure leave(URI back, boolean again) {
        Discovery.Known known = known();
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        var asked = new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client(), back)
                .endpointURI(known.metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        if (again) {
            asked.prompt(Prompt.Type.LOGIN);
        }
        return new Departure(asked.build().toURI(), state.getValue(), nonce.getValue(), verifier.getValue());
    }

    /**
     * Whom the provider has vouched for.
     *
     * @param departure with which he left
     * @param back the address he has come back to
     * @param answer what stands in it
     * @throws Problem 403 {@code provider-denied} when he was not let through there, 400 {@code provider-ended} when this is
     *     not the answer to that departure or comes too late, 502 {@code provider-clock} when its time is not ours, 502
     *     {@code provider-refused} when the provider cannot be believed, 503 {@code provider-unreachable}
     */
    public Identity arrive(Departure departure, URI back, Map<String, List<String>> answer) {
        return new Exchange(known(), client(), settings.clientSecret().orElse(""), back).identity(departure, answer);
    }

    /**
     * Where somebody signs out of the provider as well, if it offers that (OpenID Connect RP-Initiated Logout 1.0). It asks
     * him before it does, because what it said of him is not kept here.
     *
     * @throws Problem as {@link #leave}
     */
    public Optional<URI> farewell(URI back) {
        return Optional.ofNullable(known().metadata().getEndSessionEndpointURI())
                .map(end -> new LogoutRequest(end, null, null, client(), back, null, null).toURI());
    }

    private ClientID client() {
        return new ClientID(settings.clientId().orElseThrow(() -> Problem.notFound("page")));
    }

    private Discovery.Known known() {
        try {
            return discovery.orElseThrow(() -> Problem.notFound("page")).read();
        } catch (IOException unreachable) {
            LOG.warnf("The sign-in provider %s does not answer: %s", issuer(), unreachable);
            throw unreachable();
        } catch (GeneralException nonsense) {
            LOG.warnf(
                    "What the sign-in provider %s says of itself cannot be used: %s", issuer(), nonsense.getMessage());
            throw refused();
        }
    }

    /** Whoever comes did not go there from this browser, comes a second time, or too late. */
    public static Problem ended() {
        return new Problem(
                400, "provider-ended", "This sign-in was begun in another browser, was used already or took too long.");
    }

    static Problem unreachable() {
        return new Problem(
                503, "provider-unreachable", "The provider of sign-ins does not answer. Try again in some minutes.");
    }

    static Problem refused() {
        return new Problem(
                502,
                "provider-refused",
                "What the provider of sign-ins says cannot be believed. Tell an administrator of this server.");
    }
}
