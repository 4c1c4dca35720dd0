package org.postil.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.UUID;
import org.postil.annotations.AnnotationAnchored;
import org.postil.annotations.NotesAdrift;

/** Keeps, in the transaction in which it happens, what authors are to be told. */
@ApplicationScoped
class Noticing {
    private final EntityManager entities;

    Noticing(EntityManager entities) {
        this.entities = entities;
    }

    /** Also for the author who made the revision: that it cost his own notes their places is news to him. */
    void adrift(@Observes NotesAdrift adrift) {
        for (UUID author : adrift.authors()) {
            entities.persist(
                    Notice.adrift(author, adrift.by().account(), adrift.document(), adrift.text(), adrift.revision()));
        }
    }

    /** One notice a note and person, of what was done last; none of what was taken back. */
    void anchored(@Observes AnnotationAnchored anchored) {
        UUID actor = anchored.by().account();
        if (anchored.author().equals(actor)) {
            return;
        }
        entities.createQuery("delete from Notice n where n.account = :author and n.annotation = :annotation"
                        + " and n.actor = :actor and n.read is null")
                .setParameter("author", anchored.author())
                .setParameter("annotation", anchored.annotation())
                .setParameter("actor", actor)
                // Nothing of what is still to be written matters here, and looking for it would cost each of thousands.
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
        if (!anchored.how().equals(AnnotationAnchored.UNDONE)) {
            entities.persist(Notice.anchored(
                    anchored.author(), actor, anchored.document(), anchored.annotation(), anchored.how()));
        }
    }
}
