package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/** What a program signs in with, in place of a person. Only its hash is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {
    static final int SHORTEST = 32;

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private String name;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private Instant created;
    private Instant expires;
    private Instant used;

    @Convert(converter = ScopeColumn.class)
    private Scope scope;

    protected ApiToken() {}

    /** One for everything. @throws Problem 400 when the name is missing */
    public ApiToken(UUID account, String name, String token, Instant expires) {
        this(account, name, token, Scope.ALL, expires);
    }

    /**
     * @param expires when it ends by itself, or null
     * @throws Problem 400 when the name is missing
     */
    public ApiToken(UUID account, String name, String token, Scope scope, Instant expires) {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Problem.invalid("name", "Name the token after the program that will use it, in 100 characters.");
        }
        this.id = Ids.next();
        this.account = account;
        this.name = name.strip();
        this.tokenHash = Secrets.hash(token);
        this.created = Instant.now();
        this.expires = expires;
        this.scope = scope;
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public String name() {
        return name;
    }

    public Instant created() {
        return created;
    }

    public Instant expires() {
        return expires;
    }

    public Scope scope() {
        return scope;
    }

    /** When somebody last came with it, to some minutes; null when nobody has. */
    public Instant used() {
        return used;
    }
}
