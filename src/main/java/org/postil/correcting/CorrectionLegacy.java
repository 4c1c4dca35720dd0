package org.postil.correcting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** Corrections that somebody who goes has begun and not made. */
@ApplicationScoped
class CorrectionLegacy implements Legacy {
    private final EntityManager entities;

    CorrectionLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        entities.createNativeQuery("delete from correction where account_id = :account")
                .setParameter("account", leaving.account())
                .executeUpdate();
    }
}
