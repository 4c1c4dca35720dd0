package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** The documents of a group that goes, with their texts and all that stands on them. */
@ApplicationScoped
class DocumentLegacy implements Legacy {
    private final EntityManager entities;

    DocumentLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void dissolve(Viewer owner, UUID group) {
        entities.createNativeQuery("delete from document where group_id = :group")
                .setParameter("group", group)
                .executeUpdate();
    }
}
