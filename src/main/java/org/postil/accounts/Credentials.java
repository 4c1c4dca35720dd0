package org.postil.accounts;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.List;

/** What a request carries to say who it is. All may be absent. */
class Credentials extends BaseAuthenticationRequest {
    private final String apiToken;
    private final String session;
    private final List<String> shares;

    Credentials(String apiToken, String session, List<String> shares) {
        this.apiToken = apiToken;
        this.session = session;
        this.shares = shares;
    }

    String apiToken() {
        return apiToken;
    }

    String session() {
        return session;
    }

    List<String> shares() {
        return shares;
    }
}
