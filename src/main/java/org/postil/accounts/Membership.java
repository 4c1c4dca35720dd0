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
    private Instant ends;

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

    /** From when on it counts no more; null without an end. */
    public Instant ends() {
        return ends;
    }

    public boolean holds(Instant now) {
        return ends == null || now.isBefore(ends);
    }

    /** A role that lasts, and will not end by itself. */
    boolean keeps(Role role) {
        return this.role == role && ends == null;
    }

    public void become(Role role) {
        this.role = role;
    }

    /** @param ends null for never */
    void end(Instant ends) {
        this.ends = ends;
    }

    record Key(UUID account, UUID group) implements Serializable {}
}
