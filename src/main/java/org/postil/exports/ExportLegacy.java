package org.postil.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** The files that somebody who goes has not fetched. */
@ApplicationScoped
class ExportLegacy implements Legacy {
    private final EntityManager entities;

    ExportLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        entities.createNativeQuery("delete from export_job where account_id = :account")
                .setParameter("account", leaving.account())
                .executeUpdate();
    }
}
