package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.postil.documents.Move;
import org.postil.documents.Moving;

/**
 * A moved document leaves the collections of its old place, and what they opened is closed. In those of the new place it
 * stands as far as their queries find it, as they do of all that is entered there.
 */
@ApplicationScoped
class MovingPlacements implements Moving {
    private final EntityManager entities;
    private final Openings openings;

    MovingPlacements(EntityManager entities, Openings openings) {
        this.entities = entities;
        this.openings = openings;
    }

    @Override
    public void move(Move move) {
        // In one order for everybody: a document that goes the other way at the same time waits for nobody in a circle.
        Stream.of(move.from(), move.to()).sorted().forEach(openings::shareLock);
        leave(move, "placement", " and not t.found");
        leave(move, "passed_over", "");
        if (move.restores() != null) {
            comeBack(move, "placement");
            comeBack(move, "passed_over");
        }
        openings.keep(move.by(), move.from(), move.documents());
        openings.keep(move.by(), move.to(), move.documents());
    }

    private void leave(Move move, String table, String kept) {
        String there = " from " + table + " t where t.document_id in (:documents) and t.collection_id in"
                + " (select c.id from collection c where c.group_id <> :to)";
        move.keep(entities, "select '" + table + "', to_jsonb(t)" + there + kept);
        move.run(entities, "delete" + there);
    }

    private void comeBack(Move move, String table) {
        move.run(
                entities,
                "insert into " + table + " select (jsonb_populate_record(cast(null as " + table + "), r.kept)).*"
                        + " from document_move_row r join collection c on cast(c.id as text) = r.kept ->> 'collection_id'"
                        + " where r.event_id = :restores and r.what = '" + table + "' and c.group_id = :to"
                        + " on conflict do nothing");
    }
}
