package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The browsers people are signed in with. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {

    /** Begins a session, and gives the token its cookie holds. @param through the provider, or null for a password */
    String begin(UUID account, String agent, String through) {
        delete("account = ?1 and expires < ?2", account, Instant.now());
        String token = Secrets.token();
        persist(new Session(account, token, agent, through));
        return token;
    }

    /** Ends the session of this token; true if there was one. */
    boolean end(String token) {
        return delete("tokenHash", Secrets.hash(token)) > 0;
    }

    boolean end(UUID account, UUID session) {
        return delete("id = ?1 and account = ?2", session, account) > 0;
    }

    /** Ends all of an account's but the one of this token. */
    void endOthers(UUID account, String kept) {
        delete("account = ?1 and tokenHash <> ?2", account, Secrets.hash(kept));
    }

    /** Ends those of an account that were begun through a provider of sign-ins, but the one of this token. */
    void endOthersByProvider(UUID account, String kept) {
        delete("account = ?1 and tokenHash <> ?2 and through is not null", account, Secrets.hash(kept));
    }

    /** The one of this token, if it has not run out. */
    Optional<Session> byToken(String token) {
        return find("tokenHash = ?1 and expires > ?2", Secrets.hash(token), Instant.now())
                .firstResultOptional();
    }

    /** Those that have not run out, the one seen last first. */
    List<Session> of(UUID account) {
        return list("account = ?1 and expires > ?2 order by seen desc, created desc", account, Instant.now());
    }
}
