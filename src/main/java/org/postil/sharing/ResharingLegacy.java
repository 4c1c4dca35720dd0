package org.postil.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** Changes of many notes that somebody who goes has asked for, with who could read each before: nobody takes them back. */
@ApplicationScoped
class ResharingLegacy implements Legacy {
    private final EntityManager entities;

    ResharingLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        entities.createNativeQuery("delete from resharing_job where account_id = :account")
                .setParameter("account", leaving.account())
                .executeUpdate();
    }
}
