package org.postil.citations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** The citation styles that somebody who goes wanted to see first; those he uploaded are the group's. */
@ApplicationScoped
class StyleLegacy implements Legacy {
    private final EntityManager entities;

    StyleLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        entities.createNativeQuery("delete from citation_favourite where account_id = :account")
                .setParameter("account", leaving.account())
                .executeUpdate();
    }
}
