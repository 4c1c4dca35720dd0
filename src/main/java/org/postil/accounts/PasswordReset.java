package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Ids;

/** Lets whoever holds its address choose a new password for an account, once and for a day. */
@Entity
@Table(name = "password_reset")
class PasswordReset {
    static final Duration LASTS = Duration.ofDays(1);

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private Instant created;
    private Instant expires;
    private Instant used;

    protected PasswordReset() {}

    PasswordReset(UUID account, String token) {
        this.id = Ids.next();
        this.account = account;
        this.tokenHash = Secrets.hash(token);
        this.created = Instant.now();
        this.expires = created.plus(LASTS);
    }

    UUID account() {
        return account;
    }

    boolean open(Instant now) {
        return used == null && now.isBefore(expires);
    }

    void use() {
        this.used = Instant.now();
    }
}
