package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Ids;

/** Lets whoever holds its address choose a new password for an account, once and for a while. */
@Entity
@Table(name = "password_reset")
class PasswordReset {
    /** One that an administrator hands on. */
    static final Duration A_DAY = Duration.ofDays(1);
    /** One that is in a mail, which others may come to read later. */
    static final Duration AN_HOUR = Duration.ofHours(1);

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

    PasswordReset(UUID account, String token, Duration lasts) {
        this.id = Ids.next();
        this.account = account;
        this.tokenHash = Secrets.hash(token);
        this.created = Instant.now();
        this.expires = created.plus(lasts);
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
