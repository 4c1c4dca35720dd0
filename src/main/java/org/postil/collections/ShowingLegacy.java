package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** What was shown in a group that goes; the showings themselves go with it. */
@ApplicationScoped
class ShowingLegacy implements Legacy {
    private final EntityManager entities;

    ShowingLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void dissolve(Viewer owner, UUID group) {
        entities.createNativeQuery(
                        "delete from opening where grant_id in (select s.id from showing s where s.group_id = :group)")
                .setParameter("group", group)
                .executeUpdate();
    }
}
