package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** What somebody who goes has followed. */
@ApplicationScoped
class FollowLegacy implements Legacy {
    private final EntityManager entities;

    FollowLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        entities.createNativeQuery("delete from follower where account_id = :account")
                .setParameter("account", leaving.account())
                .executeUpdate();
    }
}
