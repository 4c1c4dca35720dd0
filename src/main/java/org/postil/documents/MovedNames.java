package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.authorities.Counterparts;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Who and what stand on a moved document, in the registers of the place to which it goes. */
@ApplicationScoped
public class MovedNames {
    private static final String KEEP =
            "insert into document_move_row (event_id, what, kept) select :event, :what, jsonb_build_object('of', n.name,"
                    + " 'other', n.other) from unnest(cast(:names as uuid[]), cast(:others as uuid[])) n (name, other)";

    private final EntityManager entities;
    private final Counterparts counterparts;

    MovedNames(EntityManager entities, Counterparts counterparts) {
        this.entities = entities;
        this.counterparts = counterparts;
    }

    /** For each of these records that of the new place; what is not known there is made. */
    public Map<UUID, UUID> of(Move move, Collection<UUID> names) {
        Counterparts.Found found = counterparts.of(move.to(), names, before(move));
        keep(move, "became", found.others().keySet(), found.others().values());
        keep(move, "made", found.made(), found.made());
        return found.others();
    }

    /** What they were, where the move takes back another. */
    private Map<UUID, UUID> before(Move move) {
        Map<UUID, UUID> before = new HashMap<>();
        if (move.restores() != null) {
            Rows.of(
                            entities,
                            Condition.of(
                                    "select cast(kept ->> 'other' as uuid), cast(kept ->> 'of' as uuid)"
                                            + " from document_move_row where event_id = :event and what = 'became'",
                                    "event",
                                    move.restores()))
                    .forEach(row -> before.put((UUID) row[0], (UUID) row[1]));
        }
        return before;
    }

    private void keep(Move move, String what, Collection<UUID> names, Collection<UUID> others) {
        entities.createNativeQuery(KEEP)
                .setParameter("event", move.event())
                .setParameter("what", what)
                .setParameter("names", names.toArray(UUID[]::new))
                .setParameter("others", others.toArray(UUID[]::new))
                .executeUpdate();
    }
}
