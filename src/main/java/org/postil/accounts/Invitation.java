package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/** Lets one person become a member of a group, by an address that is handed out once. */
@Entity
class Invitation {
    static final Duration LASTS = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(366);

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    @Convert(converter = RoleColumn.class)
    private Role role;

    private String email;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_by")
    private UUID createdBy;

    private Instant created;
    private Instant expires;

    @Column(name = "membership_ends")
    private Instant membershipEnds;

    private Instant revoked;
    private Instant accepted;

    @Column(name = "accepted_by")
    private UUID acceptedBy;

    protected Invitation() {}

    /**
     * @param email for whom it is meant, or null; whoever holds the address can accept it all the same
     * @param expires when it ends by itself; null for two weeks from now
     * @throws Problem 400 when the e-mail address is none, or the end is past or more than a year away
     */
    Invitation(Group group, Role role, String email, Instant expires) {
        this.id = Ids.next();
        this.group = group.id();
        this.role = role;
        this.email = email == null || email.isBlank() ? null : Account.address(email);
        this.created = Instant.now();
        this.expires = expires == null ? created.plus(LASTS) : expires;
        if (!this.expires.isAfter(created) || this.expires.isAfter(created.plus(LONGEST))) {
            throw Problem.invalid("expires", "Let the invitation end at some moment of the coming year.");
        }
    }

    /** Notes who invites and gives the token, which is kept only as its hash. */
    String issue(UUID by) {
        String token = Secrets.token();
        this.createdBy = by;
        this.tokenHash = Secrets.hash(token);
        return token;
    }

    UUID id() {
        return id;
    }

    UUID group() {
        return group;
    }

    Role role() {
        return role;
    }

    String email() {
        return email;
    }

    UUID createdBy() {
        return createdBy;
    }

    Instant created() {
        return created;
    }

    Instant expires() {
        return expires;
    }

    /** When the membership it leads to ends by itself; null for never. */
    Instant membershipEnds() {
        return membershipEnds;
    }

    /** @throws Problem 400 when that is past */
    void until(Instant end) {
        if (end != null && !end.isAfter(created)) {
            throw Problem.invalid("ends", "Let the membership end in the future, or leave this out.");
        }
        this.membershipEnds = end;
    }

    boolean open(Instant now) {
        boolean worthless = membershipEnds != null && !now.isBefore(membershipEnds);
        return revoked == null && accepted == null && now.isBefore(expires) && !worthless;
    }

    void accept(UUID account) {
        this.accepted = Instant.now();
        this.acceptedBy = account;
    }

    void revoke() {
        if (revoked == null) {
            this.revoked = Instant.now();
        }
    }
}
