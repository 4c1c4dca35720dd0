package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.postil.shared.Ids;

/** A browser somebody is signed in with. The cookie holds the token; only its hash is kept. */
@Entity
public class Session {
    static final Duration LASTS = Duration.ofDays(30);

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private String agent;
    private Instant created;
    private Instant expires;
    private Instant seen;
    private String through;

    protected Session() {}

    Session(UUID account, String token, String agent, String through) {
        this.id = Ids.next();
        this.account = account;
        this.tokenHash = Secrets.hash(token);
        this.agent = agent == null ? null : agent.substring(0, Math.min(300, agent.length()));
        this.created = Instant.now();
        this.expires = created.plus(LASTS);
        this.seen = created;
        this.through = through;
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public String agent() {
        return agent;
    }

    public Instant created() {
        return created;
    }

    /** When somebody last came with it, to some minutes. */
    public Instant seen() {
        return seen;
    }

    /** The provider of sign-ins by which it was begun, as it was then called; null for a password. */
    public String through() {
        return through;
    }

    boolean isOf(String token) {
        return Arrays.equals(tokenHash, Secrets.hash(token));
    }
}
