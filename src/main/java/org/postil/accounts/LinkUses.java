package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Counts how often share links are used, beside the request: a seminar that comes in at once waits for no row. */
@ApplicationScoped
class LinkUses {
    private final EntityManager entities;

    LinkUses(EntityManager entities) {
        this.entities = entities;
    }

    record Used(UUID link) {}

    void count(@ObservesAsync Used used) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update share_link set uses = uses + 1, used = now() where id = :link")
                .setParameter("link", used.link())
                .executeUpdate());
    }
}
