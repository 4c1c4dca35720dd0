package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.postil.openid.Identity;
import org.postil.shared.Ids;

/** That somebody whom a provider of sign-ins knows is the owner of an account here. */
@Entity
@Table(name = "provider_identity")
class ProviderIdentity {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private String issuer;
    private String subject;
    private String email;
    private Instant since;

    protected ProviderIdentity() {}

    ProviderIdentity(UUID account, Identity identity) {
        this.id = Ids.next();
        this.account = account;
        this.issuer = identity.issuer();
        this.subject = identity.subject();
        this.email = identity.email();
        this.since = Instant.now();
    }

    UUID account() {
        return account;
    }

    /** By which the provider knew him when they were connected; null when it said none. */
    String email() {
        return email;
    }

    Instant since() {
        return since;
    }
}
