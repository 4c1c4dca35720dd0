package org.postil.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the provider says of itself (OpenID Connect Discovery 1.0): read when it is first needed, and anew after an hour. */
final class Discovery {
    /** In milliseconds; somebody waits meanwhile. */
    static final int TIMEOUT = 5_000;

    private static final Duration LASTS = Duration.ofHours(1);
    private static final int LARGEST = 200_000;
    private static final int SKEW_SECONDS = 60;

    private final Issuer issuer;
    private final ClientID client;
    private Known known;
    private Instant read;

    Discovery(Issuer issuer, ClientID client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** @param tokens says whether what it says of somebody was said by it, for us, and now */
    record Known(OIDCProviderMetadata metadata, IDTokenValidator tokens) {}

    /** @throws IOException when it does not answer, GeneralException when it answers nonsense or in another's name */
    synchronized Known read() throws IOException, GeneralException {
        if (known == null || Instant.now().isAfter(read.plus(LASTS))) {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT, TIMEOUT);
            known = new Known(metadata, tokens(metadata));
            read = Instant.now();
        }
        return known;
    }

    /** Signed with a key that only the provider has: neither unsigned nor with a secret that others may know. */
    private IDTokenValidator tokens(OIDCProviderMetadata metadata) throws MalformedURLException {
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
        if (offered != null) {
            algorithms.retainAll(offered);
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST))
                .retrying(true)
                .build();
        IDTokenValidator validator =
                new IDTokenValidator(issuer, client, new JWSVerificationKeySelector<>(algorithms, keys), null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        return validator;
    }
}
