package org.postil.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.validators.BadJWTExceptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.postil.shared.OneLine;
import org.postil.shared.Problem;

/** What is asked of the provider when somebody has come back from it. Neither code nor token is ever logged or kept. */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final int LONGEST_SUBJECT = 255;

    private final Discovery.Known provider;
    private final ClientID client;
    private final String secret;
    private final URI back;

    Exchange(Discovery.Known provider, ClientID client, String secret, URI back) {
        this.provider = provider;
        this.client = client;
        this.secret = secret;
        this.back = back;
    }

    Identity identity(Departure departure, Map<String, List<String>> answer) {
        AuthorizationCode code = code(departure, answer);
        OIDCTokenResponse tokens = tokens(code, departure);
        IDTokenClaimsSet said = checked(tokens.getOIDCTokens().getIDToken(), departure.nonce());
        ClaimsSet person = said.getStringClaim("email") == null ? asked(tokens, said) : said;
        String subject = said.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT || !subject.equals(OneLine.of(subject))) {
            throw refused("its name for somebody is none");
        }
        return new Identity(
                said.getIssuer().getValue(),
                subject,
                person.getStringClaim("email"),
                // Some say it as a word.
                "true".equals(String.valueOf(person.getClaim("email_verified"))),
                name(person));
    }

    /** The code of an answer to that departure, and to no other. */
    private AuthorizationCode code(Departure departure, Map<String, List<String>> answer) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(back, answer);
            boolean ours = new State(departure.state()).equals(response.getState());
            // RFC 9207: an answer of another provider, to which somebody was sent at the same time.
            boolean byIt = response.getIssuer() == null
                    ? !provider.metadata().supportsAuthorizationResponseIssuerParam()
                    : response.getIssuer().equals(provider.metadata().getIssuer());
            if (!ours || !byIt) {
                throw Provider.ended();
            }
            if (response instanceof AuthenticationErrorResponse refusal) {
                throw denied(refusal.getErrorObject());
            }
            AuthorizationCode code = ((AuthenticationSuccessResponse) response).getAuthorizationCode();
            if (code == null) {
                throw Provider.ended();
            }
            return code;
        } catch (ParseException nonsense) {
            throw Provider.ended();
        }
    }

    private OIDCTokenResponse tokens(AuthorizationCode code, Departure departure) {
        var grant = new AuthorizationCodeGrant(code, back, new CodeVerifier(departure.verifier()));
        var asked = new TokenRequest.Builder(provider.metadata().getTokenEndpointURI(), ourselves(), grant).build();
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(send(asked.toHTTPRequest()));
            if (response.indicatesSuccess()) {
                return (OIDCTokenResponse) response.toSuccessResponse();
            }
            ErrorObject error = response.toErrorResponse().getErrorObject();
            if (OAuth2Error.INVALID_GRANT.equals(error)) {
                throw Provider.ended();
            }
            throw refused("it gives nothing for a code: " + error.getCode());
        } catch (ParseException nonsense) {
            throw refused("what it gives for a code is no token");
        }
    }

    private ClientAuthentication ourselves() {
        List<ClientAuthenticationMethod> taken = provider.metadata().getTokenEndpointAuthMethods();
        boolean inTheForm = taken != null
                && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return inTheForm
                ? new ClientSecretPost(client, new Secret(secret))
                : new ClientSecretBasic(client, new Secret(secret));
    }

    /** What it says of somebody: signed by it, for us, now, and in answer to this departure. */
    private IDTokenClaimsSet checked(JWT token, String nonce) {
        try {
            return provider.tokens().validate(token, new Nonce(nonce));
        } catch (KeySourceException unreachable) {
            LOG.warnf("The keys of the sign-in provider cannot be read: %s", unreachable.getMessage());
            throw Provider.unreachable();
        } catch (BadJOSEException | JOSEException wrong) {
            if (wrong == BadJWTExceptions.EXPIRED_EXCEPTION || wrong == BadJWTExceptions.IAT_CLAIM_AHEAD_EXCEPTION) {
                LOG.warnf("The clock of the sign-in provider and this server's differ: %s", wrong.getMessage());
                throw new Problem(
                        502,
                        "provider-clock",
                        "The provider of sign-ins and this server do not agree what time it is. Tell an administrator.");
            }
            // What stands behind a colon came with the token.
            throw refused(String.valueOf(wrong.getMessage()).replaceFirst(":.*", ""));
        }
    }

    /** Some say more of a person only when they are asked once more; nothing of another person is taken. */
    private ClaimsSet asked(OIDCTokenResponse tokens, IDTokenClaimsSet said) {
        URI address = provider.metadata().getUserInfoEndpointURI();
        if (address == null) {
            return said;
        }
        try {
            var request = new UserInfoRequest(address, tokens.getOIDCTokens().getAccessToken());
            UserInfoResponse response = UserInfoResponse.parse(send(request.toHTTPRequest()));
            if (!response.indicatesSuccess()) {
                return said;
            }
            UserInfo person = response.toSuccessResponse().getUserInfo();
            return person != null && said.getSubject().equals(person.getSubject()) ? person : said;
        } catch (ParseException nonsense) {
            return said;
        }
    }

    private static HTTPResponse send(HTTPRequest request) {
        request.setConnectTimeout(Discovery.TIMEOUT);
        request.setReadTimeout(Discovery.TIMEOUT);
        request.setFollowRedirects(false);
        try {
            return request.send();
        } catch (IOException unreachable) {
            LOG.warnf("The sign-in provider does not answer at %s: %s", request.getURL(), unreachable.getMessage());
            throw Provider.unreachable();
        }
    }

    private static String name(ClaimsSet person) {
        String whole = person.getStringClaim("name");
        String given = person.getStringClaim("given_name");
        String family = person.getStringClaim("family_name");
        if (whole == null && given != null && family != null) {
            return given + " " + family;
        }
        return whole;
    }

    private static Problem denied(ErrorObject error) {
        if (OAuth2Error.ACCESS_DENIED.equals(error)) {
            return new Problem(403, "provider-denied", "You were not let through there, or have turned back.");
        }
        // Whoever brings it may have written it: only what the standard names is repeated.
        boolean known = error.getCode() != null && error.getCode().matches("[a-z_]{1,40}");
        return refused("it sends people back with " + (known ? error.getCode() : "a word that is none"));
    }

    private static Problem refused(String why) {
        LOG.warnf("The sign-in provider was not believed: %s", why);
        return Provider.refused();
    }
}
