package org.postil.collections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a share link was made for a collection. */
@Entity
@Table(name = "collection_share")
class CollectionShare {
    @Id
    @Column(name = "share_id")
    private UUID share;

    @Column(name = "collection_id")
    private UUID collection;

    protected CollectionShare() {}

    CollectionShare(UUID share, UUID collection) {
        this.share = share;
        this.collection = collection;
    }

    UUID collection() {
        return collection;
    }
}
