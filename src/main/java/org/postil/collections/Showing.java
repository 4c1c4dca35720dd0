package org.postil.collections;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.RoleColumn;
import org.postil.shared.Ids;

/** That a collection of one group is shown in another. */
@Entity
class Showing {
    @Id
    private UUID id;

    @Column(name = "collection_id")
    private UUID collection;

    @Column(name = "group_id")
    private UUID group;

    @Convert(converter = RoleColumn.class)
    private Role role;

    @Column(name = "created_by")
    private UUID createdBy;

    private Instant created;

    protected Showing() {}

    Showing(UUID collection, UUID group, Role role, UUID createdBy) {
        this.id = Ids.next();
        this.collection = collection;
        this.group = group;
        this.role = role;
        this.createdBy = createdBy;
        this.created = Instant.now();
    }

    UUID id() {
        return id;
    }

    UUID group() {
        return group;
    }

    /**
     * What its members may do at most: read the documents, write notes on them for their own group too, or besides edit the
     * collection as {@link Coeditors} do.
     */
    Role role() {
        return role;
    }

    UUID createdBy() {
        return createdBy;
    }

    Instant created() {
        return created;
    }

    void allow(Role role) {
        this.role = role;
    }
}
