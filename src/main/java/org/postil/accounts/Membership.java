package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An account's role in a group. */
@Entity
@IdClass(Membership.Key.class)
public class Membership {
    @Id
    @Column(name = "account_id")
    private UUID account;

    @Id
    @Column(name = "group_id")
    private UUID group;

    @jakarta.persistence.Convert(converter = RoleColumn.class)
    private Role role;

    private Instant since;

    protected Membership() {}

    public Membership(UUID account, UUID group, Role role) {
        this.account = account;
        this.group = group;
        this.role = role;
        this.since = Instant.now();
    }

    public UUID account() {
        return account;
    }

    public UUID group() {
        return group;
    }

    public Role role() {
        return role;
    }

    public Instant since() {
        return since;
    }

    public void become(Role role) {
        this.role = role;
    }

    record Key(UUID account, UUID group) implements Serializable {}
}
