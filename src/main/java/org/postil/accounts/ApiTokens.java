package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postil.shared.Problem;

/** What programs sign in with. */
@ApplicationScoped
class ApiTokens implements PanacheRepositoryBase<ApiToken, UUID> {
    private static final int MOST = 100;
    private final Event<AccessChanged> changed;

    ApiTokens(Event<AccessChanged> changed) {
        this.changed = changed;
    }

    /** A token that was just made, and its secret, which nobody can learn later. */
    record Made(ApiToken token, String secret) {}

    /** @throws Problem 400 when the name is missing or the end is past, 409 when there are too many */
    Made make(Viewer viewer, String name, Scope scope, Instant expires) {
        UUID account = viewer.requireSelf();
        if (expires != null && !expires.isAfter(Instant.now())) {
            throw Problem.invalid("expires", "Let the token end in the future, or leave this out.");
        }
        if (count("account", account) >= MOST) {
            throw Problem.conflict("too-many-tokens", "You have " + MOST + " tokens. Revoke one that is not used.");
        }
        String secret = Secrets.token();
        ApiToken token = new ApiToken(account, name, secret, scope, expires);
        persist(token);
        flush();
        return new Made(token, secret);
    }

    List<ApiToken> of(Viewer viewer) {
        return list("account = ?1 order by created", viewer.requireSelf());
    }

    /** @throws Problem 404 for a token that is not the viewer's */
    void revoke(Viewer viewer, UUID id) {
        if (delete("id = ?1 and account = ?2", id, viewer.requireSelf()) == 0) {
            throw Problem.notFound("token of yours");
        }
        changed.fire(new AccessChanged(viewer, null));
    }
}
