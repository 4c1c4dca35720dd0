package org.postil.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.postil.accounts.Legacy;
import org.postil.accounts.Viewer;

/** Imports of somebody who goes end where they are; those into a group that goes are forgotten with their reports. */
@ApplicationScoped
class ImportLegacy implements Legacy {
    private final EntityManager entities;

    ImportLegacy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void part(Viewer leaving, boolean unanswered) {
        entities.createNativeQuery(
                        "update import_job set state = 'cancelled', finished = now(), version = version + 1 where account_id = :account and state in ('queued', 'running', 'asking')")
                .setParameter("account", leaving.account())
                .executeUpdate();
    }

    @Override
    public void dissolve(Viewer owner, UUID group) {
        entities.createNativeQuery("delete from import_job where group_id = :group")
                .setParameter("group", group)
                .executeUpdate();
    }
}
