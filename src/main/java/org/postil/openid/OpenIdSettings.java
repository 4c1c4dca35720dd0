package org.postil.openid;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The settings of {@code POSTIL_OIDC_*} that say which provider there is. Without them there is none. */
@ConfigMapping(prefix = "postil.oidc")
interface OpenIdSettings {
    /** Its own address, from which it tells all others: {@code https://login.example.org/realms/institute}. */
    Optional<String> issuer();

    /** How it calls this server. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** How people call it; without this, the host of its address. */
    Optional<String> name();
}
