package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.postil.tags.Recoloured;

/** Notes have the colour of their first tag, unless somebody gave them another, and follow when it changes. */
@ApplicationScoped
class Recolouring {
    private final EntityManager entities;

    Recolouring(EntityManager entities) {
        this.entities = entities;
    }

    void follow(@Observes Recoloured tag) {
        entities.createNativeQuery("update annotation set colour = :to"
                        + " where tags @> array[cast(:tag as uuid)] and tags[1] = :tag and colour = :from")
                .setParameter("tag", tag.tag())
                .setParameter("from", tag.from())
                .setParameter("to", tag.to())
                .executeUpdate();
    }
}
