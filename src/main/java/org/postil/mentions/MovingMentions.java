package org.postil.mentions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.documents.Move;
import org.postil.documents.MovedNames;
import org.postil.documents.Moving;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Whom passages name, they name in the registers of the new place. Those taken away follow, for they may come back. */
@ApplicationScoped
class MovingMentions implements Moving {
    private final EntityManager entities;
    private final MovedNames names;

    MovingMentions(EntityManager entities, MovedNames names) {
        this.entities = entities;
        this.names = names;
    }

    @Override
    public void move(Move move) {
        List<UUID> named = Rows.of(
                entities,
                Condition.of("""
                        select distinct x.id from mention m cross join lateral unnest(array[m.authority_id, m.marked_as]) x (id)
                        join authority a on a.id = x.id
                        where m.document_id in (:documents) and a.group_id <> :to
                        """, "documents", move.documents()).with("to", move.to()),
                row -> row.getObject(1, UUID.class));
        Map<UUID, UUID> others = names.of(move, named);
        become(move, "authority_id", others);
        become(move, "marked_as", others);
    }

    private void become(Move move, String column, Map<UUID, UUID> others) {
        entities.createNativeQuery("update mention m set " + column + " = o.other"
                        + " from unnest(cast(:names as uuid[]), cast(:others as uuid[])) o (name, other)"
                        + " where m." + column + " = o.name and m.document_id in (:documents)")
                .setParameter("names", others.keySet().toArray(UUID[]::new))
                .setParameter("others", others.values().toArray(UUID[]::new))
                .setParameter("documents", move.documents())
                .executeUpdate();
    }
}
