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
    private final Documents documents;

    DocumentLegacy(EntityManager entities, Documents documents) {
        this.entities = entities;
        this.documents = documents;
    }

    @Override
    public Kept in(UUID library, UUID owner) {
        return new Kept(documents.count("group = ?1 and mergedInto is null", library), 0);
    }

    @Override
    public void dissolve(Viewer owner, UUID group) {
        entities.createNativeQuery("delete from document where group_id = :group")
                .setParameter("group", group)
                .executeUpdate();
    }
}
