package org.postil.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.postil.documents.Move;
import org.postil.documents.Moving;

/** A moved document is proposed with others of its new place, and with those of the old one no more. */
@ApplicationScoped
class MovingResemblances implements Moving {
    private final EntityManager entities;
    private final Resemblances resemblances;

    MovingResemblances(EntityManager entities, Resemblances resemblances) {
        this.entities = entities;
        this.resemblances = resemblances;
    }

    @Override
    public void move(Move move) {
        move.run(
                entities,
                "delete from duplicate where apart is null and (one in (:documents) or other in (:documents))");
        resemblances.compare(move.documents().get(0), move.to());
    }
}
