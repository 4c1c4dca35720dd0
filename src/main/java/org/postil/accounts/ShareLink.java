package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/**
 * An address that opens what it was made for to whoever holds it, without an account, until it is revoked; who has it may
 * be asked for a password besides. One without an address is held by everybody.
 */
@Entity
@Table(name = "share_link")
public class ShareLink {
    static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Convert(converter = GrantNotesColumn.class)
    private Grant.Notes notes;

    private List<UUID> tags;
    private List<UUID> authors;

    @Column(name = "of_groups")
    private List<UUID> groups;

    @Column(name = "created_by")
    private UUID createdBy;

    private Instant created;
    private Instant expires;
    private Instant revoked;

    /** Counted beside all that is changed here, in SQL. */
    @Column(updatable = false)
    private long uses;

    @Column(updatable = false)
    private Instant used;

    protected ShareLink() {}

    private ShareLink(UUID group, UUID createdBy, byte[] tokenHash) {
        this.id = Ids.next();
        this.group = group;
        this.createdBy = createdBy;
        this.tokenHash = tokenHash;
        this.name = "";
        this.created = Instant.now();
        choose(Grant.Chosen.NONE);
    }

    /** A link with an address, of which the token is the last part. */
    public static ShareLink of(UUID group, UUID createdBy, String token) {
        return new ShareLink(group, createdBy, Secrets.hash(token));
    }

    /** What everybody holds, signed in or not. */
    public static ShareLink forEverybody(UUID group, UUID createdBy) {
        return new ShareLink(group, createdBy, null);
    }

    public UUID id() {
        return id;
    }

    public UUID group() {
        return group;
    }

    /** What it was made for, in the words of who made it; may be empty. */
    public String name() {
        return name;
    }

    /** The account that made it. */
    public UUID createdBy() {
        return createdBy;
    }

    public Instant created() {
        return created;
    }

    public Instant expires() {
        return expires;
    }

    /** How often somebody came in by it. */
    public long uses() {
        return uses;
    }

    /** When last; null for never. */
    public Instant used() {
        return used;
    }

    public boolean isForEverybody() {
        return tokenHash == null;
    }

    public boolean asksForPassword() {
        return passwordHash != null;
    }

    public boolean open(Instant now) {
        return revoked == null && (expires == null || now.isBefore(expires));
    }

    /** What a browser keeps that has come in: with another password it is another. */
    String kept(String token) {
        return asksForPassword() ? token + ":" + Passwords.stamp(passwordHash) : token;
    }

    boolean hasPassword(String password) {
        return Passwords.matches(password, passwordHash);
    }

    public Grant grant() {
        return new Grant(
                id, group, new Grant.Chosen(notes, Set.copyOf(tags), Set.copyOf(authors), Set.copyOf(groups)), expires);
    }

    /** The same of these tags, in the place of those it was made with. */
    Grant grant(Set<UUID> tags) {
        return new Grant(id, group, grant().chosen().with(tags), expires);
    }

    /** @throws Problem 400 when it is too long */
    public void name(String name) {
        String written = name == null ? "" : name.strip();
        if (written.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "Name the link in " + LONGEST_NAME + " characters at most.");
        }
        this.name = written;
    }

    /** @param password null or empty for none. @throws Problem 400 when it is too short or too long */
    public void protect(String password) {
        this.passwordHash = password == null || password.isEmpty() ? null : Passwords.hash(password);
    }

    /** @param expires when it ends by itself, or null. @throws Problem 400 when that is past */
    public void end(Instant expires) {
        if (expires != null && !expires.isAfter(Instant.now())) {
            throw Problem.invalid("expires", "Let the link end in the future, or leave this out.");
        }
        this.expires = expires;
    }

    public final void choose(Grant.Chosen chosen) {
        this.notes = chosen.notes();
        this.tags = List.copyOf(chosen.tags());
        this.authors = List.copyOf(chosen.authors());
        this.groups = List.copyOf(chosen.groups());
    }

    public void revoke() {
        if (revoked == null) {
            revoked = Instant.now();
        }
    }
}
