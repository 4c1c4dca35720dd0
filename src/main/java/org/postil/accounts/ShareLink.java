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

/** An address that opens what it was made for to whoever holds it, without an account, until it is revoked. */
@Entity
@Table(name = "share_link")
public class ShareLink {
    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Convert(converter = GrantNotesColumn.class)
    private Grant.Notes notes;

    private List<UUID> tags;

    @Column(name = "created_by")
    private UUID createdBy;

    private Instant created;
    private Instant expires;
    private Instant revoked;

    protected ShareLink() {}

    /**
     * @param expires when it ends by itself, or null
     * @throws Problem 400 when that is past
     */
    public ShareLink(UUID group, UUID createdBy, String token, Instant expires) {
        if (expires != null && !expires.isAfter(Instant.now())) {
            throw Problem.invalid("expires", "Let the link end in the future, or leave this out.");
        }
        this.id = Ids.next();
        this.group = group;
        this.createdBy = createdBy;
        this.tokenHash = Secrets.hash(token);
        this.created = Instant.now();
        this.expires = expires;
        choose(Grant.Notes.NONE, Set.of());
    }

    public UUID id() {
        return id;
    }

    public UUID group() {
        return group;
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

    public boolean open(Instant now) {
        return revoked == null && (expires == null || now.isBefore(expires));
    }

    public Grant grant() {
        return new Grant(id, group, notes, Set.copyOf(tags), expires);
    }

    /** The same of these tags, in the place of those it was made with. */
    Grant grant(Set<UUID> tags) {
        return new Grant(id, group, notes, tags, expires);
    }

    public void choose(Grant.Notes notes, Set<UUID> tags) {
        this.notes = notes;
        this.tags = notes == Grant.Notes.TAGGED ? List.copyOf(tags) : List.of();
    }

    public void revoke() {
        if (revoked == null) {
            revoked = Instant.now();
        }
    }
}
