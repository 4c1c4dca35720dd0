package org.postil.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** What somebody who goes was told. */
@ApplicationScoped
class NoticeLegacy implements Legacy {
    private final EntityManager entities;

    NoticeLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        entities.createNativeQuery("delete from notice where account_id = :account")
                .setParameter("account", leaving.account())
                .executeUpdate();
    }
}
